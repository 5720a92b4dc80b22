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
# Connect. Endpoint and token come from QUAY_ENDPOINT and QUAY_TOKEN; a session tells who it is and never shows the token.
Connect-Quay
Test-QuaySession

# Look around: organizations and repositories.
Get-QuayOrganization
Get-QuayOrganization -Superuser
Get-QuayOrganization -Name acme | Get-QuayRepository -LastModified

# A robot for the build system. Its token is a SecureString, its Credential goes straight into what signs in.
$robot = New-QuayRobot -Organization acme -Name builder -Description 'Pushes what the build system makes'
$robot
$robot.Credential

# Tags: the newest, then what a pipeline would change, then the change itself.
Get-QuayTag -Repository acme/app | Select-Object -First 5
Get-QuayTag -Repository acme/app -Name 'build-000*' | Set-QuayTagExpiration -ExpiresIn 7d -WhatIf
Get-QuayTag -Repository acme/app -Name 'build-000*' | Select-Object -First 5 | Set-QuayTagExpiration -ExpiresIn 7d -PassThru
Get-QuayTag -Repository acme/app | Where-Object Immutable -EQ $true

# One thing that is missing does not stop the others.
'acme/app', 'acme/nonesuch', 'acme/web' | Get-QuayTag -Name latest

# Who did what, in the whole registry, newest first. Pages are fetched while the first ones are used already.
Get-QuaySuperuserLog -Since (Get-Date).AddDays(-7) | Select-Object -First 8
Get-QuayLog -Repository acme/app -Since (Get-Date).AddDays(-30) -Kind push_repo | Select-Object -First 5 DateTime, Performer, Kind

# An organization as a file: written, two lines changed as in an editor, what that would do, and done.
$file = Join-Path ([IO.Path]::GetTempPath()) quayps-tour/acme.yaml
Export-QuayOrganization acme -Path $file -WarningAction Ignore
Get-Content $file -TotalCount 20
(Get-Content $file) -replace 'tagExpiration: .*', 'tagExpiration: 4w' -replace 'role: member', 'role: creator' | Set-Content $file
Compare-QuayOrganization $file
Import-QuayOrganization $file -WhatIf
Import-QuayOrganization $file
Compare-QuayOrganization $file

# The same file makes another organization. Afterwards it tells what somebody changed there.
Import-QuayOrganization $file -Name umbrella -Section teams, robots
Set-QuayTeam umbrella developers -Role Admin
Compare-QuayOrganization $file -Name umbrella -Section teams, robots

# Whatever has no cmdlet of its own can be called all the same.
Invoke-QuayApi -Path /v1/organization/acme | Select-Object name, email, is_admin

# Clean up. Removing asks first, unless told not to.
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
    # In this scope, so that a variable of one step is there in the next.
    . ([scriptblock]::Create($step)) | Out-Default
}
