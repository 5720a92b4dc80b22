# Measures an organization as a document, compared with a hand-written loop. Measure.ps1 calls it; called alone, it
# writes its table: Organization.ps1 -Module ... -Registry ...
[CmdletBinding()]
param(
    # The staged module's manifest.
    [Parameter(Mandatory)][string] $Module,
    # The embedded registry's assembly.
    [Parameter(Mandatory)][string] $Registry,
    # The shell that runs the contenders.
    $Shell,
    [int] $Latency = 10,
    [int] $Repositories = 1000,
    [int] $Teams = 50,
    [int] $Robots = 200
)
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/../tools/PowerShell.ps1"
. "$PSScriptRoot/../tools/Registry.ps1"
if (-not $Shell) { $Shell = Get-DefaultPowerShell }
$throttle = 12

# The document of the organization, with three permissions on each repository.
function New-BenchmarkDocument {
    $text = [System.Text.StringBuilder]::new("organization: big`nteams:`n")
    foreach ($number in 1..$Teams) { $null = $text.Append("  team-$($number): { role: member }`n") }
    $null = $text.Append("robots:`n")
    foreach ($number in 1..$Robots) { $null = $text.Append("  bot-$($number): {}`n") }
    $null = $text.Append("repositories:`n")
    foreach ($number in 1..$Repositories) {
        $team = 1 + $number % $Teams
        $other = 1 + ($number + 1) % $Teams
        $robot = 1 + $number % $Robots
        $null = $text.Append("  repo-$($number): { permissions: { teams: { team-$($team): read, team-$($other): write }, robots: { bot-$($robot): write } } }`n")
    }
    $text.ToString()
}

function Invoke-OrganizationContender {
    param($Server, [string] $Contender, [string] $Work, [string] $Document)
    $null = Invoke-RestMethod "$($Server.Endpoint)/_control/requests" -Method Delete
    $output = Invoke-ChildScript $Shell "$PSScriptRoot/OrganizationContender.ps1" @(
        '-Contender', $Contender, '-Work', $Work, '-Endpoint', $Server.Endpoint, '-Token', $Server.Tokens.superuser, '-Module', $Module, '-Document', $Document
    )
    if ($LASTEXITCODE -ne 0) { throw "$Contender failed at $Work." }
    $calls = (Invoke-RestMethod "$($Server.Endpoint)/_control/operations").calls
    @($output)[-1] | ConvertFrom-Json | Add-Member -PassThru requests ($calls.PSObject.Properties.Value | Measure-Object -Sum).Sum
}

"| An organization of $Repositories repositories, $Teams teams, $Robots robots | Latency | Contender | Requests | Time | Limit | Peak memory | Times as fast as Invoke-RestMethod |"
'|---|---|---|---|---|---|---|---|'
$document = Join-Path ([IO.Path]::GetTempPath()) "quayps-benchmark-$PID.yaml"
$server = Start-EmbeddedRegistry $Registry @('--seed', 'empty', '--no-recording', '--no-compression')
try {
    Set-Content -LiteralPath $document -Value (New-BenchmarkDocument)
    $null = Invoke-OrganizationContender $server QuayPS Import $document
    $null = Invoke-RestMethod "$($server.Endpoint)/_control/options" -Method Post -ContentType 'application/json' -Body (ConvertTo-Json @{ latencyMs = $Latency })
    $byHand = Invoke-OrganizationContender $server InvokeRestMethod Export $document
    $export = Invoke-OrganizationContender $server QuayPS Export $document
    $compare = Invoke-OrganizationContender $server QuayPS Compare $document
    foreach ($row in @('Export', 'InvokeRestMethod', $byHand), @('Export', 'QuayPS', $export), @('Compare', 'QuayPS', $compare)) {
        $work, $contender, $result = $row
        # The limits of the design: an export takes 1.3 times its requests at this concurrency plus one second, a comparison one second more.
        $limit = if ($contender -eq 'QuayPS') { '{0:0.00} s' -f (1.3 * $result.requests * $Latency / 1000 / $throttle + $(if ($work -eq 'Compare') { 2 } else { 1 })) }
        '| {0} | {1} ms | {2} | {3} | {4:0.00} s | {5} | {6:0} MB | {7:0.0} |' -f $work, $Latency, $contender, $result.requests, $result.seconds, $limit, $result.peak, ($byHand.seconds / $result.seconds)
    }
}
finally {
    Stop-EmbeddedRegistry $server
    Remove-Item -LiteralPath $document -ErrorAction SilentlyContinue
}
