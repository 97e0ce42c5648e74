import { powershellLiteral } from '../../recipes/languages/powershell-quote';
import { forPowershell, SCRIPT_LABELS, SCRIPT_RESULTS, SCRIPT_SENTENCES } from './script-words';

const quote = (text: string): string => powershellLiteral(forPowershell(text));
const say = SCRIPT_SENTENCES;
const labels = SCRIPT_LABELS;
const results = SCRIPT_RESULTS;

/**
 * The functions that a script for PowerShell 5 and 7 is made of; they do what those of the shell script do. curl gets its
 * options on the standard input, because the versions of PowerShell quote arguments in different ways. No test runs them, so
 * that the script says so.
 */
export const POWERSHELL_LIBRARY = String.raw`param([switch]$Send, [switch]$PreflightOnly, [string]$Credentials = 'unknown', [switch]$Insecure)
if ($args.Count -gt 0 -or @('unknown', 'include', 'omit') -cnotcontains $Credentials) {
  Write-Host 'usage: check-cors.ps1 [-Send] [-PreflightOnly] [-Credentials include|omit] [-Insecure]'
  exit 2
}
$curl = Get-Command 'curl.exe', 'curl' -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $curl) {
  Write-Host ${quote(say.noCurl)}
  exit 2
}
# One character for each byte, in both directions.
$OutputEncoding = [Text.Encoding]::GetEncoding(28591)
try { [Console]::OutputEncoding = $OutputEncoding } catch { }
$nothing = if ($env:OS -eq 'Windows_NT') { 'NUL' } else { '/dev/null' }
$blank = [char[]]@(' ', [char]9)
$passingCount = 0
$brokenCount = 0
$unknownCount = 0

function Write-Labelled($Label, $Text) {
  Write-Host ('  ' + $Label.PadRight(9) + '  ' + ($Text -creplace '[^ -~]', '?'))
}

function Set-Unknown($Text) {
  if ($script:result -cne ${quote(results.broken)}) { $script:result = ${quote(results.notKnown)} }
  Write-Labelled ${quote(labels.notKnown)} $Text
}

# What is wrong, and the line that the response must have.
function Set-Broken($Text, $Expected) {
  if ($script:ifCredentialed -and $Credentials -ceq 'unknown') {
    Set-Unknown ${quote(say.ifCredentialed)}
  } else {
    $script:result = ${quote(results.broken)}
  }
  Write-Labelled ${quote(labels.broken)} $Text
  if ($Expected) { Write-Labelled ${quote(labels.expected)} $Expected }
}

# Sends a request with curl and prints what decides who may read the response. Returns whether one came.
function Receive($Label, $Options) {
  $all = @(
    @('silent', $null), @('show-error', $null), @('globoff', $null),
    @('connect-timeout', '10'), @('max-time', '30'),
    @('dump-header', '-'), @('output', $nothing)
  ) + $Options
  if ($Insecure) { $all += , @('insecure', $null) }
  $config = @($all | ForEach-Object {
      if ($null -eq $_[1]) { $_[0] } else { $_[0] + ' = "' + ($_[1] -creplace '[\r\n]', '' -creplace '([\\"])', '\$1') + '"' }
    }) + 'write-out = "\n%{redirect_url}|"'
  $lines = @($config | & $curl '--config' '-')
  $curlCode = $LASTEXITCODE
  $script:redirect = ([string]($lines | Select-Object -Last 1)).TrimEnd('|')
  # The last response without interim ones, and without what follows its headers.
  $script:headers = @()
  $ended = $true
  foreach ($line in $lines) {
    if ($ended -and $line -cmatch '^HTTP/') { $script:headers = @(); $ended = $false }
    if ($line.Length -eq 0) { $ended = $true }
    if (-not $ended) { $script:headers += $line }
  }
  $script:code = ([string]($script:headers | Select-Object -First 1)).Split(' ')[1]
  if ($script:code -cnotmatch '^[2-9][0-9][0-9]$') {
    Set-Unknown ${quote(say.noResponse)}
    return $false
  }
  Write-Host ('  ' + $Label + ': ' + ($script:headers[0] -creplace '[^ -~]', '?'))
  foreach ($line in $script:headers) {
    if ($line -match '^(access-control-|location:|vary:)') {
      if ($line -match '^location:') { $line = $line -creplace '\?.*', '?...' }
      Write-Host ('    ' + ($line -creplace '[^ -~]', '?'))
    }
  }
  # 28 is the time limit, which a stream without end reaches.
  if (@(0, 28) -notcontains $curlCode) { Set-Unknown ${quote(say.brokenOff)} }
  return $true
}

# The value of a header, repeated lines joined as browsers join them; null where there is none.
function Get-Value($Name) {
  $start = $Name + ':'
  $values = @($script:headers | Where-Object { $_.StartsWith($start, [StringComparison]::OrdinalIgnoreCase) } |
      ForEach-Object { $_.Substring($start.Length).Trim($blank) })
  if ($values.Count -eq 0) { return $null }
  return ($values -join ', ')
}

function Get-Elements($Value) {
  return @($Value.Split([char]',') | ForEach-Object { $_.Trim($blank) })
}

function Set-Wrong($Name, $Value, $Expected) {
  if ($null -eq $Value) { Set-Broken (${quote(say.noHeader)}.Replace('%', $Name)) $Expected }
  else { Set-Broken ($Name + ': ' + $Value) $Expected }
}

# The header has one of these values. -ceq would pass over characters that cannot be seen, Equals does not.
function Test-Is($Name, $Values) {
  $script:checked = $true
  $value = Get-Value $Name
  if ($null -ne $value -and @($Values | Where-Object { $value.Equals($_) }).Count -gt 0) { return }
  $wanted = @($Values | Where-Object { $_ -cne 'null' }) | Select-Object -First 1
  Set-Wrong $Name $value ($Name + ': ' + $wanted)
}

# The header is absent, or a list of names.
function Test-IsList($Name) {
  $script:checked = $true
  $value = Get-Value $Name
  if ($null -eq $value) { return }
  if (@(Get-Elements $value | Where-Object { $_ -cnotmatch '^[-!#$%&''*+.^_${'`'}|~0-9A-Za-z]*\z' }).Count -gt 0) {
    Set-Broken (${quote(`${say.notAList} `)} + $Name + ': ' + $value) $null
  }
}

# The header lists one of these.
function Test-Lists($Name, $Values, [StringComparison]$Comparison) {
  $script:checked = $true
  $value = Get-Value $Name
  if ($null -ne $value) {
    foreach ($element in Get-Elements $value) {
      if (@($Values | Where-Object { $element.Equals($_, $Comparison) }).Count -gt 0) { return }
    }
  }
  Set-Wrong $Name $value ($Name + ': ' + @($Values)[0])
}

function Test-Authorization {
  $value = Get-Value 'Access-Control-Allow-Headers'
  if ($null -eq $value) { return }
  $elements = @(Get-Elements $value)
  if ($elements -contains 'authorization' -or $elements -notcontains '*') { return }
  Write-Labelled ${quote(labels.note)} ${quote(say.starAndAuthorization)}
}

# What must hold only if the request has credentials.
function Test-IfCredentialed($Check) {
  if ($Credentials -ceq 'omit') { return }
  if ($Credentials -cne 'include' -and -not (Test-Passing)) { return }
  $script:ifCredentialed = $true
  & $Check
  $script:ifCredentialed = $false
}

function Test-Redirect {
  return (@('301', '302', '303', '307', '308') -ccontains $script:code -and $null -ne (Get-Value 'Location'))
}

function Test-PreflightStatus {
  $script:checked = $true
  if ($script:code.StartsWith('2')) { return }
  if (Test-Redirect) { Set-Broken ${quote(say.preflightRedirect)} $null }
  else { Set-Broken ${quote(say.preflightStatus)} $null }
}

function Test-Passing { return ($script:result -cne ${quote(results.broken)}) }

function Set-NoPreflight { if ($PreflightOnly) { Set-Unknown ${quote(say.noPreflight)} } }

function Test-MaySend($Method) {
  if ($PreflightOnly) { return $false }
  if ($Send -or @('GET', 'HEAD', 'OPTIONS') -ccontains $Method) { return $true }
  Set-Unknown (${quote(`${say.notSent} `)} + $Method)
  return $false
}

function Test-Set($Names) {
  foreach ($name in $Names) {
    if (-not [Environment]::GetEnvironmentVariable($name)) {
      Set-Unknown (${quote(`${say.notSet} `)} + $name)
      return $false
    }
  }
  return $true
}

# The body may be missed by the server: an error that was not recorded says nothing then.
function Set-MayMissBody($Recorded) {
  if ((Test-Passing) -or $env:BODY -or $script:code -ceq $Recorded) { return }
  if ($script:code -cmatch '^[45]') {
    $script:result = ${quote(results.notKnown)}
    Write-Labelled ${quote(labels.notKnown)} ${quote(say.withoutBody)}
  }
}

# Whether the response redirects to where a browser can follow.
function Test-Followed {
  if (-not (Test-Redirect)) { return $false }
  $locations = @($script:headers | Where-Object { $_ -match '^location:' } | Sort-Object -Unique -CaseSensitive)
  # Without an empty user name, which is none.
  $script:redirect = $script:redirect -creplace '^([A-Za-z]*://):*@', '$1'
  $authority = ($script:redirect -creplace '^[A-Za-z]*://', '' -creplace '[/?#].*', '')
  if ($locations.Count -gt 1) {
    Set-Broken ${quote(say.locationInvalid)} $null
  } elseif ($script:redirect.Length -eq 0) {
    Set-Unknown ${quote(say.redirectsNow)}
    return $false
  } elseif ((Get-Value 'Location') -match '^(?!https?:)[a-z][a-z0-9+.-]*:') {
    Set-Broken ${quote(say.locationScheme)} $null
  } elseif ($authority.Contains('@')) {
    Set-Broken ${quote(say.locationUserinfo)} $null
  } elseif ($authority -notmatch '^([^\]:\[]+|\[[0-9a-f:.]+\])(:[0-9]*)?\z') {
    Set-Broken ${quote(say.locationInvalid)} $null
  }
  return (Test-Passing)
}

# Whether the next request goes to an origin, as recorded.
function Test-RedirectsTo($Origin) {
  if (-not (Test-Followed)) { return $false }
  $script:next = $script:redirect
  foreach ($start in ($Origin + '/'), ($Origin + '?')) {
    if ($script:next.StartsWith($start, [StringComparison]::Ordinal)) { return $true }
  }
  if ($script:next.Equals($Origin)) { return $true }
  Set-Unknown ${quote(say.redirectsElsewhere)}
  return $false
}

function Set-End { if (Test-Followed) { Set-Unknown ${quote(say.redirectsNow)} } }

function Test-Request($Name, $Steps) {
  Write-Host ($Name -creplace '[^ -~]', '?')
  $script:result = ${quote(results.passes)}
  $script:checked = $false
  $script:ifCredentialed = $false
  & $Steps
  if (-not $script:checked -and (Test-Passing)) { $script:result = ${quote(results.notKnown)} }
  switch ($script:result) {
    ${quote(results.passes)} { $script:passingCount++ }
    ${quote(results.broken)} { $script:brokenCount++ }
    default { $script:unknownCount++ }
  }
  Write-Host ('  => ' + $script:result)
}
`;

/** What a script for PowerShell ends with. */
export const POWERSHELL_END = `Write-Host (${[
  quote(`${results.passes}: `),
  '$passingCount',
  quote(`, ${results.broken}: `),
  '$brokenCount',
  quote(`, ${results.notKnown}: `),
  '$unknownCount',
].join(' + ')})
if ($brokenCount -gt 0) { exit 1 }
if ($unknownCount -gt 0) { exit 2 }
exit 0
`;
