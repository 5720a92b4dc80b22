@{
    RootModule           = 'QuayPS.dll'
    # Comes first: it prepares the place where the client and its dependencies live, beside those of PowerShell.
    NestedModules        = @('QuayPS.Loader.dll')
    ModuleVersion        = '0.1.0'
    CompatiblePSEditions = @('Desktop', 'Core')
    GUID                 = '6a1f4b0e-7a1c-4f0f-9a3b-5d0c2c8f7e41'
    Author               = 'The QuayPS authors'
    CompanyName          = 'The QuayPS authors'
    Copyright            = '(c) The QuayPS authors. Apache-2.0.'
    Description          = 'Run a Quay container registry (Red Hat Quay, quay.io) from PowerShell: organizations, repositories, tags, robots, logs and the rest of its REST API as typed cmdlets.'
    PowerShellVersion    = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    FormatsToProcess     = @('QuayPS.Format.ps1xml')
    TypesToProcess       = @('QuayPS.Types.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    CmdletsToExport      = @(
        'Add-QuayManifestLabel',
        'Add-QuayRepositoryStar',
        'Add-QuayTeamMember',
        'Approve-QuayServiceKey',
        'Approve-QuayTeamInvite',
        'Connect-Quay',
        'Copy-QuayRepositoryPermission',
        'Copy-QuayTag',
        'Deny-QuayTeamInvite',
        'Disable-QuayTeamSync',
        'Disconnect-Quay',
        'Enable-QuayTeamSync',
        'Export-QuayLog',
        'Get-QuayApiOperation',
        'Get-QuayAppToken',
        'Get-QuayApplication',
        'Get-QuayApplicationToken',
        'Get-QuayAutoPrunePolicy',
        'Get-QuayCapability',
        'Get-QuayChangeLog',
        'Get-QuayConfiguration',
        'Get-QuayErrorDescription',
        'Get-QuayImmutabilityPolicy',
        'Get-QuayLog',
        'Get-QuayLogSummary',
        'Get-QuayManifest',
        'Get-QuayManifestLabel',
        'Get-QuayMessage',
        'Get-QuayOrganization',
        'Get-QuayOrganizationCollaborator',
        'Get-QuayOrganizationMember',
        'Get-QuayProxyCache',
        'Get-QuayPullStatistic',
        'Get-QuayQuota',
        'Get-QuayQuotaLimit',
        'Get-QuayRegistrySize',
        'Get-QuayRegistryStatus',
        'Get-QuayRepository',
        'Get-QuayRepositoryEmail',
        'Get-QuayRepositoryPermission',
        'Get-QuayRepositorySignature',
        'Get-QuayRobot',
        'Get-QuaySecurityScan',
        'Get-QuayServiceKey',
        'Get-QuaySession',
        'Get-QuayStarredRepository',
        'Get-QuaySuperuserLog',
        'Get-QuayTag',
        'Get-QuayTeam',
        'Get-QuayTeamMember',
        'Get-QuayTeamPermission',
        'Get-QuayUser',
        'Get-QuayVulnerability',
        'Invoke-QuayApi',
        'Lock-QuayTag',
        'New-QuayAppToken',
        'New-QuayApplication',
        'New-QuayApplicationToken',
        'New-QuayAuthorizationUri',
        'New-QuayAutoPrunePolicy',
        'New-QuayDockerConfig',
        'New-QuayImmutabilityPolicy',
        'New-QuayMessage',
        'New-QuayOrganization',
        'New-QuayProxyCache',
        'New-QuayQuota',
        'New-QuayQuotaLimit',
        'New-QuayRepository',
        'New-QuayRobot',
        'New-QuayServiceKey',
        'New-QuayTag',
        'New-QuayTeam',
        'Remove-QuayAppToken',
        'Remove-QuayApplication',
        'Remove-QuayApplicationToken',
        'Remove-QuayAutoPrunePolicy',
        'Remove-QuayImmutabilityPolicy',
        'Remove-QuayManifestLabel',
        'Remove-QuayMessage',
        'Remove-QuayOrganization',
        'Remove-QuayOrganizationMember',
        'Remove-QuayProxyCache',
        'Remove-QuayQuota',
        'Remove-QuayQuotaLimit',
        'Remove-QuayRepository',
        'Remove-QuayRepositoryPermission',
        'Remove-QuayRepositoryStar',
        'Remove-QuayRobot',
        'Remove-QuayServiceKey',
        'Remove-QuayTag',
        'Remove-QuayTeam',
        'Remove-QuayTeamMember',
        'Rename-QuayOrganization',
        'Request-QuayRepositoryEmail',
        'Reset-QuayApplicationSecret',
        'Reset-QuayRobotToken',
        'Restore-QuayTag',
        'Set-QuayApplication',
        'Set-QuayAutoPrunePolicy',
        'Set-QuayImmutabilityPolicy',
        'Set-QuayOrganization',
        'Set-QuayProxyCache',
        'Set-QuayQuota',
        'Set-QuayQuotaLimit',
        'Set-QuayRepository',
        'Set-QuayRepositoryPermission',
        'Set-QuayServiceKey',
        'Set-QuayTag',
        'Set-QuayTagExpiration',
        'Set-QuayTeam',
        'Test-QuayProxyCache',
        'Test-QuaySession',
        'Unlock-QuayTag',
        'Update-QuayRegistrySize',
        'Wait-QuaySecurityScan'
    )
    PrivateData          = @{
        PSData = @{
            Tags       = @('Quay', 'Container', 'Registry', 'OCI', 'Docker', 'RedHat', 'OpenShift', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://www.apache.org/licenses/LICENSE-2.0'
        }
    }
}
