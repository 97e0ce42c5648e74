import { scriptQuote } from '../../recipes/languages/shell-quote';
import { SCRIPT_LABELS, SCRIPT_RESULTS, SCRIPT_SENTENCES } from './script-words';

const { broken, expected, notKnown, note } = SCRIPT_LABELS;
const say = SCRIPT_SENTENCES;
const results = SCRIPT_RESULTS;
const quote = scriptQuote;

/**
 * The functions that a script for POSIX shells is made of. They keep to what dash, bash and BusyBox share. A value that came from
 * outside is never part of a program text: it is passed as an argument, in a variable or on the standard input.
 */
export const SH_LIBRARY = String.raw`LC_ALL=C
export LC_ALL
newline='
'
send=no preflight_only=no credentials=unknown insecure=
while [ $# -gt 0 ]; do
  case $1 in
    --send) send=yes ;;
    --preflight-only) preflight_only=yes ;;
    --credentials) shift; credentials=${'${1-}'} ;;
    --insecure) insecure=yes ;;
    *) credentials= ;;
  esac
  [ $# -eq 0 ] || shift
  case $credentials in
    unknown | include | omit) ;;
    *) printf '%s\n' "usage: $0 [--send] [--preflight-only] [--credentials include|omit] [--insecure]" >&2; exit 2 ;;
  esac
done
command -v curl >/dev/null || { printf '%s\n' ${quote(say.noCurl)} >&2; exit 2; }

passing_count=0 broken_count=0 unknown_count=0

printable() { printf '%s\n' "$1" | sed 's/[^ -~]/?/g'; }
line() { printf '  %-9s  %s\n' "$1" "$(printable "$2")"; }

unknown() {
  [ "$result" = ${quote(results.broken)} ] || result=${quote(results.notKnown)}
  line ${quote(notKnown)} "$1"
}

# What is wrong, and the line that the response must have.
broken() {
  if [ "$if_credentialed" = yes ] && [ "$credentials" = unknown ]; then
    unknown ${quote(say.ifCredentialed)}
  else
    result=${quote(results.broken)}
  fi
  line ${quote(broken)} "$1"
  [ -z "${'${2-}'}" ] || line ${quote(expected)} "$2"
}

# Sends a request with curl and prints what decides who may read the response. Fails where none came.
receive() {
  label=$1
  shift
  response=$(curl -sS ${'${insecure:+--insecure}'} --globoff --connect-timeout 10 --max-time 30 \
    -D - -o /dev/null -w '\n%{redirect_url}|' "$@")
  curl_code=$?
  redirect=${'${response##*"$newline"}'}
  redirect=${'${redirect%|}'}
  # The last response without interim ones, and without what follows its headers.
  headers=$(printf '%s\n' "$response" | awk '
    { sub(/\r$/, "") }
    /^HTTP\// && (NR == 1 || ended) { block = ""; ended = 0 }
    $0 == "" { ended = 1 }
    !ended { block = block $0 "\n" }
    END { printf "%s", block }')
  code=$(printf '%s\n' "$headers" | awk 'NR == 1 { print $2 }')
  case $code in
    [2-9]??) ;;
    *) unknown ${quote(say.noResponse)}; return 1 ;;
  esac
  printf '%s\n' "$headers" | awk -v label="$label" '
    tolower($0) ~ /^location:/ { sub(/\?.*/, "?...") }
    { gsub(/[^ -~]/, "?") }
    NR == 1 { print "  " label ": " $0 }
    tolower($0) ~ /^(access-control-|location:|vary:)/ { print "    " $0 }'
  # 28 is the time limit, which a stream without end reaches.
  case $curl_code in 0 | 28) ;; *) unknown ${quote(say.brokenOff)} ;; esac
}

# The value of a header, repeated lines joined as browsers join them. Fails where there is none.
value_of() {
  printf '%s\n' "$headers" | name=$1 awk '
    BEGIN { start = tolower(ENVIRON["name"]) ":" }
    tolower(substr($0, 1, length(start))) == start {
      value = substr($0, length(start) + 1)
      gsub(/^[ \t]+|[ \t]+$/, "", value)
      joined = joined (found++ ? ", " : "") value
    }
    END { printf "%s", joined; exit !found }'
}

elements_of() { printf '%s\n' "$1" | tr ',' '\n' | sed 's/^[[:blank:]]*//; s/[[:blank:]]*$//'; }

wrong() {
  if [ "$is_there" = yes ]; then
    broken "$1: $value" "$2"
  else
    broken "${quoted(say.noHeader)}" "$2"
  fi
}

find_value() {
  checked=yes is_there=yes
  value=$(value_of "$1") || is_there=no
}

# is NAME VALUE [VALUE]: the header has one of these values.
is() {
  find_value "$1"
  [ "$is_there" = yes ] && [ "$value" = "$2" ] && return
  [ "$is_there" = yes ] && [ $# -gt 2 ] && [ "$value" = "$3" ] && return
  case $2 in null) wrong "$1" "${'$1: ${3-}'}" ;; *) wrong "$1" "$1: $2" ;; esac
}

# is_list NAME: the header is absent, or a list of names.
is_list() {
  find_value "$1"
  [ "$is_there" = yes ] || return 0
  if elements_of "$value" | grep -Ev '^[-!#$%&'\''*+.^_${'`'}|~0-9A-Za-z]*$' >/dev/null; then
    broken ${quote(`${say.notAList} `)}"$1: $value"
  fi
}

# lists NAME VALUE [VALUE]: the header lists one of these; lists_name compares names, in any case.
lists() { lists_in -Fx "$@"; }
lists_name() { lists_in -Fxi "$@"; }
lists_in() {
  how=$1
  find_value "$2"
  [ "$is_there" = yes ] && elements_of "$value" | grep "$how" -e "$3" -e "${'${4-$3}'}" >/dev/null && return
  wrong "$2" "$2: $3"
}

lists_authorization() {
  value=$(value_of Access-Control-Allow-Headers)
  elements_of "$value" | grep -Fxi authorization >/dev/null && return
  elements_of "$value" | grep -Fx '*' >/dev/null || return
  line ${quote(note)} ${quote(say.starAndAuthorization)}
}

# What must hold only if the request has credentials.
with_credentials() {
  [ "$credentials" != omit ] || return 0
  [ "$credentials" = include ] || passes_so_far || return 0
  if_credentialed=yes
  "$@"
  if_credentialed=no
}

is_redirect() {
  case $code in 301 | 302 | 303 | 307 | 308) value_of Location >/dev/null ;; *) return 1 ;; esac
}

preflight_status() {
  checked=yes
  case $code in 2??) return ;; esac
  if is_redirect; then
    broken ${quote(say.preflightRedirect)}
  else
    broken ${quote(say.preflightStatus)}
  fi
}

# Fails where nothing more has to be sent.
passes_so_far() { [ "$result" != ${quote(results.broken)} ]; }

has_no_preflight() {
  [ "$preflight_only" = no ] || unknown ${quote(say.noPreflight)}
}

may_send() {
  [ "$preflight_only" = no ] || return 1
  case $1 in GET | HEAD | OPTIONS) return 0 ;; esac
  [ "$send" = no ] || return 0
  unknown ${quote(`${say.notSent} `)}"$1"
  return 1
}

needs() {
  for name; do
    eval "value=\${$name-}"
    [ -n "$value" ] || { unknown ${quote(`${say.notSet} `)}"$name"; return 1; }
  done
}

# The body may be missed by the server: an error that was not recorded says nothing then.
may_miss_body() {
  [ "$result" = ${quote(results.broken)} ] && [ -z "${'${BODY-}'}" ] && [ "$code" != "${'${1-}'}" ] || return 0
  case $code in
    4?? | 5??) result=${quote(results.notKnown)}; line ${quote(notKnown)} ${quote(say.withoutBody)} ;;
  esac
}

# Fails where the response is no redirect, or one that cannot be followed.
redirects() {
  is_redirect || return 1
  location=$(value_of Location)
  # Without an empty user name, which is none.
  redirect=$(printf '%s\n' "$redirect" | sed 's#^\([A-Za-z]*://\):*@#\1#')
  authority=${'${redirect#*://}'}
  authority=${'${authority%%[/?#]*}'}
  if [ "$(printf '%s\n' "$headers" | grep -Ei '^location:' | sort -u | grep -c .)" -gt 1 ]; then
    broken ${quote(say.locationInvalid)}
  elif [ -z "$redirect" ]; then
    unknown ${quote(say.redirectsNow)}
    return 1
  elif printf '%s\n' "$location" | grep -Eiv '^https?:' | grep -E '^[A-Za-z][A-Za-z0-9+.-]*:' >/dev/null; then
    broken ${quote(say.locationScheme)}
  else
    case $authority in
      *@*) broken ${quote(say.locationUserinfo)} ;;
      *) printf '%s\n' "$authority" | grep -E '^([^]:[]+|\[[0-9A-Fa-f:.]+\])(:[0-9]*)?$' >/dev/null ||
        broken ${quote(say.locationInvalid)} ;;
    esac
  fi
  passes_so_far
}

# redirects_to ORIGIN: whether the next request goes there, as recorded.
redirects_to() {
  redirects || return
  next=$redirect
  case $next in "$1" | "$1"/* | "$1"\?*) return ;; esac
  unknown ${quote(say.redirectsElsewhere)}
  return 1
}

ends_here() {
  redirects || return 0
  unknown ${quote(say.redirectsNow)}
}

# request NAME FUNCTION
request() {
  printf '%s\n' "$(printable "$1")"
  result=${quote(results.passes)} checked=no if_credentialed=no
  "$2"
  [ "$checked" = yes ] || [ "$result" = ${quote(results.broken)} ] || result=${quote(results.notKnown)}
  case $result in
    ${results.passes}) passing_count=$((passing_count + 1)) ;;
    ${results.broken}) broken_count=$((broken_count + 1)) ;;
    *) unknown_count=$((unknown_count + 1)) ;;
  esac
  printf '  => %s\n' "$result"
}

finish() {
  printf '%s\n' "${results.passes}: $passing_count, ${results.broken}: $broken_count, ${results.notKnown}: $unknown_count"
  [ "$broken_count" -eq 0 ] || exit 1
  [ "$unknown_count" -eq 0 ] || exit 2
  exit 0
}
`;

/** A sentence of ours between double quotes, with the first argument in the place of `%`. */
function quoted(sentence: string): string {
  return sentence.replace('%', '$1');
}
