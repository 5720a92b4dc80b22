BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $commands = Get-Command -Module QuayPS -CommandType Cmdlet |
        Where-Object { $_.Parameters.ContainsKey('WhatIf') } | ForEach-Object { @{ Command = $_.Name } }
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe '-WhatIf sends no change' {
    BeforeAll {
        # One row for each command that changes something: arguments with which it changes the seed data; if that
        # lacks the objects, a script that creates them first.
        $script:rows = @{
            'Add-QuayManifestLabel'              = @{ Repository = 'acme/app'; Tag = 'latest'; Key = 'owner'; Value = 'ops' }
            'Add-QuayMarketplaceSubscription'    = @{ Organization = 'acme'; SubscriptionId = 12345678 }
            'Add-QuayRepositoryStar'             = @{ Repository = 'acme/app' }
            'Add-QuayTeamMember'                 = @{ Organization = 'acme'; Team = 'developers'; User = 'carol' }
            'Approve-QuayServiceKey'             = @{ Kid = 'scanner-key' }
            'Approve-QuayTeamInvite'             = @{ Code = 'urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a02' }
            'ConvertTo-QuayOrganization'         = { @{ AdminCredential = (New-TestCredential alice password) } }
            'Copy-QuayRepositoryPermission'      = @{ Repository = 'acme/app'; Destination = 'acme/empty' }
            'Copy-QuayTag'                       = @{ Repository = 'acme/app'; Name = 'latest'; NewName = 'fresh' }
            'Deny-QuayTeamInvite'                = @{ Code = 'urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a02' }
            'Disable-QuayTeamSync'               = @{ Organization = 'acme'; Name = 'developers' }
            'Enable-QuayTeamSync'                = @{ Organization = 'acme'; Name = 'developers'; LdapGroupDn = 'cn=dev' }
            'Export-QuayLog'                     = @{ Organization = 'acme'; CallbackEmail = 'audit@example.com' }
            'Import-QuayOrganization'            = @{ InputObject = @{ organization = 'umbrella'; teams = @{ ops = @{ role = 'creator' } } } }
            'Initialize-QuayBuildTrigger'        = @{ Repository = 'acme/app'; Id = '7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a02'; Config = @{ build_source = 'acme/app' } }
            'Initialize-QuayRegistry'            = {
                Initialize-TestRegistry -Seed new
                @{ Endpoint = (Get-QuaySession -Default).Endpoint; Credential = (New-TestCredential quayadmin quaypass12345); Email = 'ops@example.com' }
            }
            'Invoke-QuayApi'                     = @{ Path = '/v1/organization/'; Method = 'Post'; Body = @{ name = 'umbrella' } }
            'Lock-QuayTag'                       = @{ Repository = 'acme/app'; Name = 'latest' }
            'New-QuayAppToken'                   = @{ Title = 'fresh' }
            'New-QuayApplication'                = @{ Organization = 'acme'; Name = 'fresh' }
            'New-QuayApplicationToken'           = { @{ Organization = 'acme'; ClientId = (New-QuayApplication acme fresh).ClientId; Name = 'one'; Scope = 'repo:read' } }
            'New-QuayAutoPrunePolicy'            = @{ Organization = 'acme'; NumberOfTags = 10 }
            'New-QuayClientKey'                  = { @{ Password = (ConvertTo-TestSecret password) } }
            'New-QuayDefaultPermission'          = @{ Organization = 'acme'; Team = 'developers'; Role = 'Write' }
            'New-QuayImmutabilityPolicy'         = @{ Organization = 'acme'; TagPattern = '^v' }
            'New-QuayMessage'                    = @{ Content = 'Maintenance'; Severity = 'Info' }
            'New-QuayNotification'               = @{ Repository = 'acme/app'; Event = 'RepoPush'; Target = 'bob' }
            'New-QuayOrganization'               = @{ Name = 'umbrella' }
            'New-QuayOrganizationMirror'         = { $null = New-QuayRobot initech+sync; @{ Organization = 'initech'; RegistryUrl = 'https://quay.example.com'; ExternalNamespace = 'library'; Robot = 'sync' } }
            'New-QuayProxyCache'                 = @{ Organization = 'acme'; UpstreamRegistry = 'quay.example.com' }
            'New-QuayQuota'                      = @{ Organization = 'acme'; Limit = '5GB' }
            'New-QuayQuotaLimit'                 = @{ Organization = 'globex'; Type = 'Warning'; ThresholdPercent = 50 }
            'New-QuayRepository'                 = @{ Name = 'acme/fresh' }
            'New-QuayRepositoryMirror'           = @{ Repository = 'acme/empty'; ExternalReference = 'quay.example.com/a/b'; TagPattern = 'latest'; Robot = 'deploy'; SkopeoTimeout = '10m' }
            'New-QuayRobot'                      = @{ Name = 'acme+fresh' }
            'New-QuayServiceKey'                 = @{ Service = 'worker'; NeverExpires = $true }
            'New-QuayTag'                        = @{ Repository = 'acme/app'; Name = 'fresh'; SourceTag = 'latest' }
            'New-QuayTeam'                       = @{ Organization = 'acme'; Name = 'fresh' }
            'New-QuayUser'                       = @{ Name = 'eve'; Email = 'eve@example.com' }
            'Register-QuayExternalUser'          = @{ Name = 'erin' }
            'Remove-QuayAppToken'                = { @{ Uuid = (New-QuayAppToken fresh).Uuid } }
            'Remove-QuayApplication'             = { @{ Organization = 'acme'; ClientId = (New-QuayApplication acme fresh).ClientId } }
            'Remove-QuayApplicationToken'        = {
                $id = (New-QuayApplication acme fresh).ClientId
                @{ Organization = 'acme'; ClientId = $id; Uuid = (New-QuayApplicationToken acme $id one repo:read).Uuid }
            }
            'Remove-QuayAuthorization'           = { @{ Uuid = (Get-QuayAuthorization).Uuid } }
            'Remove-QuayAutoPrunePolicy'         = { @{ Organization = 'acme'; Uuid = (New-QuayAutoPrunePolicy acme -NumberOfTags 10).Uuid } }
            'Remove-QuayBuildTrigger'            = @{ Repository = 'acme/app'; Id = '7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a01' }
            'Remove-QuayDefaultPermission'       = { @{ Organization = 'acme'; Id = (New-QuayDefaultPermission acme -Team developers -Role Write).Id } }
            'Remove-QuayImmutabilityPolicy'      = { @{ Organization = 'acme'; Uuid = (New-QuayImmutabilityPolicy acme '^v').Uuid } }
            'Remove-QuayManifestLabel'           = {
                Add-QuayManifestLabel acme/app latest -Key owner -Value ops
                @{ Repository = 'acme/app'; Tag = 'latest'; Key = 'owner' }
            }
            'Remove-QuayMarketplaceSubscription' = { Add-QuayMarketplaceSubscription acme 12345678; @{ Organization = 'acme'; SubscriptionId = 12345678 } }
            'Remove-QuayMessage'                 = { @{ Uuid = (Get-QuayMessage).Uuid } }
            'Remove-QuayNotification'            = { @{ Repository = 'acme/app'; Uuid = (New-QuayNotification acme/app RepoPush -Target bob).Uuid } }
            'Remove-QuayOrganization'            = @{ Name = 'acme' }
            'Remove-QuayOrganizationMember'      = @{ Organization = 'acme'; Name = 'bob' }
            'Remove-QuayOrganizationMirror'      = { $null = New-QuayRobot initech+sync; $null = New-QuayOrganizationMirror initech https://quay.example.com library sync; @{ Organization = 'initech' } }
            'Remove-QuayProxyCache'              = @{ Organization = 'globex' }
            'Remove-QuayQuota'                   = @{ Organization = 'globex' }
            'Remove-QuayQuotaLimit'              = { @{ Organization = 'globex'; Id = (Get-QuayQuotaLimit globex)[0].Id } }
            'Remove-QuayRepository'              = @{ Repository = 'acme/app' }
            'Remove-QuayRepositoryPermission'    = @{ Repository = 'acme/app'; Team = 'developers' }
            'Remove-QuayRepositoryStar'          = { Add-QuayRepositoryStar acme/app; @{ Repository = 'acme/app' } }
            'Remove-QuayRobot'                   = @{ Name = 'acme+ci' }
            'Remove-QuayRobotFederation'         = {
                Set-QuayRobotFederation acme+ci -Issuer https://idp.example.com -Subject build
                @{ Name = 'acme+ci' }
            }
            'Remove-QuayServiceKey'              = @{ Kid = 'scanner-key' }
            'Remove-QuayTag'                     = @{ Repository = 'acme/app'; Name = 'latest' }
            'Remove-QuayTeam'                    = @{ Organization = 'acme'; Name = 'developers' }
            'Remove-QuayTeamMember'              = @{ Organization = 'acme'; Team = 'developers'; User = 'bob' }
            'Remove-QuayUser'                    = @{ Name = 'bob' }
            'Rename-QuayOrganization'            = @{ Name = 'globex'; NewName = 'umbrella' }
            'Request-QuayOwnership'              = @{ Namespace = 'initech' }
            'Request-QuayRepositoryEmail'        = @{ Repository = 'acme/app'; Email = 'ops@example.com' }
            'Reset-QuayApplicationSecret'        = { @{ Organization = 'acme'; ClientId = (New-QuayApplication acme fresh).ClientId } }
            'Reset-QuayNotification'             = { @{ Repository = 'acme/app'; Uuid = (New-QuayNotification acme/app RepoPush -Target bob).Uuid } }
            'Reset-QuayRobotToken'               = @{ Name = 'acme+ci' }
            'Restore-QuayTag'                    = { Remove-QuayTag acme/app nightly -Confirm:$false; @{ Repository = 'acme/app'; Name = 'nightly' } }
            'Send-QuayRecoveryEmail'             = @{ Name = 'bob' }
            'Set-QuayApplication'                = { @{ Organization = 'acme'; ClientId = (New-QuayApplication acme fresh).ClientId; Description = 'Changed' } }
            'Set-QuayAutoPrunePolicy'            = { @{ Organization = 'acme'; Uuid = (New-QuayAutoPrunePolicy acme -NumberOfTags 10).Uuid; NumberOfTags = 20 } }
            'Set-QuayBuildTrigger'               = @{ Repository = 'acme/app'; Id = '7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a01'; Enabled = $false }
            'Set-QuayDefaultPermission'          = { @{ Organization = 'acme'; Id = (New-QuayDefaultPermission acme -Team developers -Role Write).Id; Role = 'Admin' } }
            'Set-QuayImmutabilityPolicy'         = { @{ Organization = 'acme'; Uuid = (New-QuayImmutabilityPolicy acme '^v').Uuid; TagPattern = '^w' } }
            'Set-QuayOrganization'               = @{ Name = 'acme'; TagExpiration = '7d' }
            'Set-QuayOrganizationMirror'         = { $null = New-QuayRobot initech+sync; $null = New-QuayOrganizationMirror initech https://quay.example.com library sync; @{ Organization = 'initech'; SyncInterval = '1h' } }
            'Set-QuayProxyCache'                 = @{ Organization = 'globex'; Anonymous = $true; Expiration = '1d' }
            'Set-QuayQuota'                      = @{ Organization = 'globex'; Limit = '20GB' }
            'Set-QuayQuotaLimit'                 = { @{ Organization = 'globex'; Id = (Get-QuayQuotaLimit globex)[0].Id; ThresholdPercent = 50 } }
            'Set-QuayRepository'                 = @{ Repository = 'acme/app'; Description = 'Changed' }
            'Set-QuayRepositoryMirror'           = @{ Repository = 'acme/mirrored'; SyncInterval = '1h' }
            'Set-QuayRepositoryPermission'       = @{ Repository = 'acme/app'; Team = 'auditors'; Role = 'Write' }
            'Set-QuayRobotFederation'            = @{ Name = 'acme+ci'; Issuer = 'https://idp.example.com'; Subject = 'build' }
            'Set-QuayServiceKey'                 = @{ Kid = 'scanner-key'; NewName = 'fresh' }
            'Set-QuayTag'                        = @{ Repository = 'acme/app'; Name = 'nightly'; SourceTag = 'v1.1.0' }
            'Set-QuayTagExpiration'              = @{ Repository = 'acme/app'; Name = 'latest'; ExpiresIn = '7d' }
            'Set-QuayTeam'                       = @{ Organization = 'acme'; Name = 'developers'; Role = 'Member' }
            'Set-QuayUser'                       = @{ Name = 'bob'; Enabled = $false }
            'Set-QuayUserNotification'           = @{ Uuid = '6b1e0d2f-3c4a-4b5d-8e6f-7a8b9c0d1e03'; Dismissed = $true }
            'Start-QuayBuild'                    = @{ Repository = 'acme/app'; ArchiveUrl = 'https://files.example.com/app.tar.gz' }
            'Start-QuayBuildTrigger'             = @{ Repository = 'acme/app'; Id = '7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a01'; Commit = '0123456789abcdef' }
            'Start-QuayMirrorSync'               = @{ Repository = 'acme/mirrored' }
            'Stop-QuayBuild'                     = @{ Repository = 'acme/app'; Id = '3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b03' }
            'Stop-QuayMirrorSync'                = { Start-QuayMirrorSync acme/mirrored; @{ Repository = 'acme/mirrored' } }
            'Test-QuayNotification'              = { @{ Repository = 'acme/app'; Uuid = (New-QuayNotification acme/app RepoPush -Target bob).Uuid } }
            'Unlock-QuayTag'                     = @{ Repository = 'acme/app'; Name = 'v1.0.0' }
            'Update-QuayBootstrapToken'          = { @{ Token = (ConvertTo-TestSecret (Invoke-RegistryControl 'Post bootstrap').token) } }
            'Update-QuayRegistrySize'            = @{ }
        }

        # These commands change local files only.
        $script:local = @{
            'Export-QuayOrganization' = { @{ Organization = 'globex'; Path = (Join-Path $TestDrive 'globex.yaml'); WarningAction = 'Ignore' } }
            'New-QuayDockerConfig' = { @{ Robot = 'acme+ci'; Path = (Join-Path $TestDrive 'config.json') } }
        }
    }

    BeforeEach {
        Reset-TestConnection
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = 'ldap'; billing = $true }
    }

    It 'for <Command>' -ForEach $commands {
        if ($local.ContainsKey($Command)) {
            $arguments = & $local[$Command]
            & $Command @arguments -WhatIf -ErrorAction Stop | Should -BeNullOrEmpty
            $arguments.Path | Should -Not -Exist
            $null = & $Command @arguments -Confirm:$false -ErrorAction Stop
            $arguments.Path | Should -Exist
            Get-RegistryRequest -Change | Should -BeNullOrEmpty
            return
        }

        $rows.Keys | Should -Contain $Command -Because 'each command that changes something has a row'
        $arguments = $rows[$Command]
        if ($arguments -is [scriptblock]) {
            $arguments = & $arguments
            Clear-RegistryRequest
        }

        & $Command @arguments -WhatIf -ErrorAction Stop | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        # Without -WhatIf the same arguments must send a change; otherwise the test would prove nothing.
        $null = & $Command @arguments -Confirm:$false -ErrorAction Stop
        @(Get-RegistryRequest -Change).Count | Should -BeGreaterThan 0
        @(Get-RegistryRequest -Change | Where-Object status -GE 400) | Should -BeNullOrEmpty
    }

    It 'is tested for existing commands only' {
        $rows.Keys + $local.Keys | Where-Object { -not (Get-Command $_ -Module QuayPS -ErrorAction SilentlyContinue) } | Should -BeNullOrEmpty
    }

    It 'also with the preference variable' {
        $WhatIfPreference = $true
        Remove-QuayTag acme/app latest
        $WhatIfPreference = $false
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }
}
