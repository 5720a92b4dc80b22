# A tour of the module's main job against a registry, each command shown as a user types it, with what it answers.
# The commands are in tour.txt, which Demo.csproj plays where there is no PowerShell.
# The token comes from the environment (QUAY_TOKEN), as in an unattended job.
[CmdletBinding()]
param(
    # The module's manifest.
    [Parameter(Mandatory)][string] $Module,
    # The registry's address.
    [Parameter(Mandatory)][string] $Endpoint
)
$ErrorActionPreference = 'Stop'
$env:QUAY_ENDPOINT = $Endpoint
Import-Module $Module
$steps = Get-Content (Join-Path $PSScriptRoot 'tour.txt') -Encoding UTF8 | Where-Object { $_ }

$ErrorActionPreference = 'Continue'
foreach ($step in $steps) {
    if ($step.StartsWith('# ')) {
        Write-Host "`n$step" -ForegroundColor Cyan
        continue
    }
    Write-Host "`nPS> $step" -ForegroundColor Yellow
    # In this scope, so that a variable of one step is there in the next.
    . ([scriptblock]::Create($step)) | Out-Default
}
