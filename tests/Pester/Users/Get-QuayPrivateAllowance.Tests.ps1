BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayPrivateAllowance' {
    BeforeEach { Reset-TestConnection }

    Context 'on a registry with plans' {
        BeforeEach {
            $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        }

        AfterEach {
            $null = Invoke-RegistryControl 'Post options' @{ billing = $false }
        }

        It 'gets that of the user' {
            Connect-TestRegistry -As normal
            $found = Get-QuayPrivateAllowance
            $found.Organization | Should -BeNullOrEmpty
            $found.PrivateCount | Should -Be 1
            $found.PrivateAllowed | Should -BeFalse
        }

        It 'gets that of organizations, by name and from the pipeline' {
            (Get-QuayPrivateAllowance -Organization acme).PrivateCount | Should -Be 4
            $found = Get-QuayOrganization | Get-QuayPrivateAllowance
            $found.Organization | Should -Be 'acme', 'globex'
            ('acme' | Get-QuayPrivateAllowance).Organization | Should -Be 'acme'
        }

        It 'does not know the count for who does not administer the organization' {
            Connect-TestRegistry -As normal
            $found = Get-QuayPrivateAllowance acme
            $found.PrivateCount | Should -BeNullOrEmpty
            $found.PrivateAllowed | Should -BeFalse
        }

        It 'gets those of several organizations, and reports each that is missing in its place' {
            Get-QuayPrivateAllowance globex, nowhere, acme, none -ErrorAction SilentlyContinue -ErrorVariable failures | ForEach-Object Organization | Should -Be 'globex', 'acme'
            $failures.TargetObject | Should -Be 'nowhere', 'none'
        }

        It 'reports an organization that is missing, and gets the others' {
            $found = 'nowhere', 'acme' | Get-QuayPrivateAllowance -ErrorAction SilentlyContinue -ErrorVariable failures
            $found.Organization | Should -Be 'acme'
            $failures.TargetObject | Should -Be 'nowhere'
            $failures.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        }

        It 'reports a lack of permission' {
            Connect-TestRegistry -As readonly
            Assert-QuayError { Get-QuayPrivateAllowance } -Id QuayForbidden -Category PermissionDenied
        }
    }

    It 'reports a registry without plans' {
        Assert-QuayError { Get-QuayPrivateAllowance } -Id QuayNotSupported -Category NotImplemented -Target admin
        Assert-QuayError { Get-QuayPrivateAllowance acme } -Id QuayNotSupported -Category NotImplemented -Target acme
    }

    It 'reports that there is no session' {
        Disconnect-Quay
        Assert-QuayError { Get-QuayPrivateAllowance } -Id QuayNotConnected -Category ConnectionError
    }
}
