/** A rule that the engines share today and that some of them began to apply in a version that people may still use. */
export type SharedChange = {
  /** What holds today. */
  readonly what: string;
  /** The first version of a browser in which it holds, with where that is documented. */
  readonly since: readonly (readonly [browser: string, source: string])[];
};

/** Since when rules hold that are no difference between the engines any more, or that no switch describes. */
export const SHARED_CHANGES: readonly SharedChange[] = [
  {
    what: '`Authorization` is removed when a redirect leads to another origin. Before, it was sent there too.',
    since: [
      ['Chrome 119', 'https://github.com/w3c/webextensions/issues/502'],
      ['Firefox 111', 'https://github.com/mdn/browser-compat-data/pull/19092'],
      ['Safari 16.1', 'https://github.com/mdn/browser-compat-data/pull/19092'],
    ],
  },
  {
    what: 'A public page needs permission for the local network (Local Network Access). It replaced preflights with `Access-Control-Request-Private-Network`.',
    since: [['Chrome 142', 'https://developer.chrome.com/blog/local-network-access']],
  },
  {
    what: 'Policies for managed devices allow this machine (`LoopbackNetworkAllowedForUrls`) and the local network (`LocalNetworkAllowedForUrls`) separately. Before, `LocalNetworkAccessAllowedForUrls` covered both.',
    since: [['Chrome 146', 'https://chromeenterprise.google/policies/loopback-network-allowed-for-urls/']],
  },
];
