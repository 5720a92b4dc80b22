# Measures an access review of an organization, against the embedded registry with a latency of 10 ms. Measure.ps1 calls
# it; called alone, it writes its table: Access.ps1 -Module ... -Registry ...
[CmdletBinding()]
param(
    # The staged module's manifest.
    [Parameter(Mandatory)][string] $Module,
    # The embedded registry's assembly.
    [Parameter(Mandatory)][string] $Registry,
    [int] $Repositories = 1000
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
. "$PSScriptRoot/../tools/PowerShell.ps1"
. "$PSScriptRoot/../tools/Registry.ps1"
$latency = 10
'| Access review, with Get-QuayAccess | Latency | Time | Limit |'
'|---|---|---|---|'
$server = Start-EmbeddedRegistry $Registry @('--seed', 'demo', '--no-recording', '--no-compression', '--latency', $latency)
try {
    $seed = @{ repositories = @{ namespace = 'initech'; count = $Repositories; prefix = 'app-' } }
    $null = Invoke-RestMethod "$($server.Endpoint)/_control/seed" -Method Post -ContentType 'application/json' -Body (ConvertTo-Json $seed -Depth 5)
    Import-Module $Module
    Connect-Quay $server.Endpoint -Token $server.Tokens.superuser -InformationAction Ignore
    # The first call also compiles. With -ErrorAction Stop, one repository is read at a time.
    $null = Get-QuayAccess acme
    $times = foreach ($run in 1..3) { (Measure-Command { $script:rows = @(Get-QuayAccess initech -ErrorAction Continue) }).TotalSeconds }
    $median = ($times | Sort-Object)[1]
    '| {0} repositories, {1} rows | {2} ms | {3:0.00} s | 3.00 s |' -f $Repositories, $rows.Count, $latency, $median
}
finally { Stop-EmbeddedRegistry $server }
