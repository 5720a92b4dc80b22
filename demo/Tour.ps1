# A tour of the module's main job against a registry, each command shown as a user types it, with what it answers.
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
$steps = @'
# Connect. Endpoint and token come from QUAY_ENDPOINT and QUAY_TOKEN; a session shows its user and never the token.
Connect-Quay
Test-QuaySession

# Look around: organizations and repositories.
Get-QuayOrganization
Get-QuayOrganization -Superuser
Get-QuayOrganization -Name acme | Get-QuayRepository -LastModified

# A robot for the build system. Its token is a SecureString; its Credential is accepted by commands that sign in.
$robot = New-QuayRobot -Organization acme -Name builder -Description 'Pushes what the build system makes'
$robot
$robot.Credential

# Tags: the newest ones, then a change with -WhatIf, then the change itself.
Get-QuayTag -Repository acme/app | Select-Object -First 5
Get-QuayTag -Repository acme/app -Name 'build-000*' | Set-QuayTagExpiration -ExpiresIn 7d -WhatIf
Get-QuayTag -Repository acme/app -Name 'build-000*' | Select-Object -First 5 | Set-QuayTagExpiration -ExpiresIn 7d -PassThru
Get-QuayTag -Repository acme/app | Where-Object Immutable -EQ $true

# A missing object does not stop the others.
'acme/app', 'acme/nonesuch', 'acme/web' | Get-QuayTag -Name latest

# The log of the whole registry, newest first. The next pages are requested while the first ones are written.
Get-QuaySuperuserLog -Since (Get-Date).AddDays(-7) | Select-Object -First 8
Get-QuayLog -Repository acme/app -Since (Get-Date).AddDays(-30) -Kind push_repo | Select-Object -First 5 DateTime, Performer, Kind

# An organization as a file: export it, change two lines as in an editor, compare, and import it.
$file = Join-Path ([IO.Path]::GetTempPath()) quayps-tour/acme.yaml
Export-QuayOrganization acme -Path $file -WarningAction Ignore
Get-Content $file -TotalCount 20
(Get-Content $file) -replace 'tagExpiration: .*', 'tagExpiration: 4w' -replace 'role: member', 'role: creator' | Set-Content $file
Compare-QuayOrganization $file
Import-QuayOrganization $file -WhatIf
Import-QuayOrganization $file
Compare-QuayOrganization $file

# Import the same file as another organization, then compare to find later changes there.
Import-QuayOrganization $file -Name umbrella -Section teams, robots
Set-QuayTeam umbrella developers -Role Admin
Compare-QuayOrganization $file -Name umbrella -Section teams, robots

# Operations without a cmdlet can be called directly.
Invoke-QuayApi -Path /v1/organization/acme | Select-Object name, email, is_admin

# Clean up. Remove cmdlets ask for confirmation, except with -Confirm:$false.
Remove-QuayOrganization umbrella -Confirm:$false
Remove-Item (Split-Path $file) -Recurse
Remove-QuayRobot -Name acme+builder -Confirm:$false
Disconnect-Quay
'@ -split '\r?\n' | Where-Object { $_ }

$ErrorActionPreference = 'Continue'
foreach ($step in $steps) {
    if ($step.StartsWith('# ')) {
        Write-Host "`n$step" -ForegroundColor Cyan
        continue
    }
    Write-Host "`nPS> $step" -ForegroundColor Yellow
    # In this scope, so that later steps can use the variables.
    . ([scriptblock]::Create($step)) | Out-Default
}
