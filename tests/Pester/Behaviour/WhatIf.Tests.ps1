BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $commands = Get-Command -Module QuayPS -CommandType Cmdlet |
        Where-Object { $_.Parameters.ContainsKey('WhatIf') } | ForEach-Object { @{ Command = $_.Name } }
}

Describe 'The promise of -WhatIf' {
    BeforeAll {
        Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
        Import-TestModule
        $null = Open-TestRegistry
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = 'oidc' }

        # One row for each command that changes something: arguments with which it does, on the registry's seed.
        $script:rows = @{
            'Add-QuayTeamMember'      = @{ Organization = 'acme'; Team = 'developers'; User = 'carol' }
            'Approve-QuayTeamInvite'  = @{ Code = 'urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a02' }
            'Deny-QuayTeamInvite'     = @{ Code = 'urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a02' }
            'Disable-QuayTeamSync'    = @{ Organization = 'acme'; Name = 'developers' }
            'Enable-QuayTeamSync'     = @{ Organization = 'acme'; Name = 'developers'; OidcGroup = 'dev' }
            'Invoke-QuayApi'          = @{ Path = '/v1/organization/'; Method = 'Post'; Body = @{ name = 'umbrella' } }
            'New-QuayOrganization'    = @{ Name = 'umbrella' }
            'New-QuayRepository'      = @{ Name = 'acme/fresh' }
            'New-QuayRobot'           = @{ Name = 'acme+fresh' }
            'New-QuayTag'             = @{ Repository = 'acme/app'; Name = 'fresh'; SourceTag = 'latest' }
            'New-QuayTeam'            = @{ Organization = 'acme'; Name = 'fresh' }
            'Remove-QuayOrganization' = @{ Name = 'acme' }
            'Remove-QuayRepository'   = @{ Repository = 'acme/app' }
            'Remove-QuayRobot'        = @{ Name = 'acme+ci' }
            'Remove-QuayTag'          = @{ Repository = 'acme/app'; Name = 'latest' }
            'Remove-QuayTeam'         = @{ Organization = 'acme'; Name = 'developers' }
            'Remove-QuayTeamMember'   = @{ Organization = 'acme'; Team = 'developers'; User = 'bob' }
            'Reset-QuayRobotToken'    = @{ Name = 'acme+ci' }
            'Set-QuayTagExpiration'   = @{ Repository = 'acme/app'; Name = 'latest'; ExpiresIn = '7d' }
            'Set-QuayTeam'            = @{ Organization = 'acme'; Name = 'developers'; Role = 'Member' }
        }
    }

    BeforeEach {
        Reset-TestConnection
    }

    AfterAll {
        Close-TestRegistry
    }

    It 'is kept by <Command>' -ForEach $commands {
        $rows.Keys | Should -Contain $Command -Because 'each command that changes something is tried here'
        $arguments = $rows[$Command]
        & $Command @arguments -WhatIf -ErrorAction Stop | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        # The same arguments do send something otherwise; else this would prove nothing.
        $null = & $Command @arguments -Confirm:$false -ErrorAction Stop
        @(Get-RegistryRequest -Change).Count | Should -BeGreaterThan 0
        @(Get-RegistryRequest -Change | Where-Object status -GE 400) | Should -BeNullOrEmpty
    }

    It 'is tried for commands that there are' {
        $rows.Keys | Where-Object { -not (Get-Command $_ -Module QuayPS -ErrorAction SilentlyContinue) } | Should -BeNullOrEmpty
    }

    It 'is kept by the preference too' {
        $WhatIfPreference = $true
        Remove-QuayTag acme/app latest
        $WhatIfPreference = $false
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }
}
