/** A kind of page that a person has to see, which no script can fetch. */
export type PageForPeople = {
  /** With its article, for a sentence. */
  readonly kind: string;
  readonly host: RegExp;
  readonly source: string;
};

/** Pages of services that a site sends its visitors to, by host. */
export const PAGES_FOR_PEOPLE: readonly PageForPeople[] = [
  {
    kind: 'a payment page',
    host: /(?:^|\.)(?:checkout|pay|buy|billing|invoice)\.stripe\.com$/,
    source: 'https://docs.stripe.com/payments/checkout',
  },
  {
    kind: 'a payment page',
    host: /^(?:www\.)?(?:sandbox\.)?paypal\.com$/,
    source: 'https://developer.paypal.com/docs/checkout/',
  },
  {
    kind: 'a payment page',
    host: /^(?:www\.|pay\.)?mollie\.com$/,
    source: 'https://docs.mollie.com/docs/accepting-payments',
  },
  {
    kind: 'a payment page',
    host: /^pay\.klarna\.com$/,
    source: 'https://docs.adyen.com/payment-methods/afterpaytouch/ios-drop-in/payments-response.json',
  },
  {
    kind: 'a payment page',
    host: /^(?:test|live)\.adyen\.com$/,
    source: 'https://docs.adyen.com/payment-methods/afterpaytouch/flutter-drop-in/payments-response.json',
  },
];

/** Words in the path of pages that somebody has to look at: payment, consent. */
export const WORDS_OF_PAGES =
  /(?:^|[/_.-])(?:checkout|payments?|pay|billing|consents?|subscribe|onboarding)(?=$|[/_.-])/i;
