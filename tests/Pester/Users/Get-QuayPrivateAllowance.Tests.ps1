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

        It 'reads the allowance of the user' {
            Connect-TestRegistry -As normal
            $found = Get-QuayPrivateAllowance
            $found.Organization | Should -BeNullOrEmpty
            $found.PrivateCount | Should -Be 1
            $found.PrivateAllowed | Should -BeFalse
        }

        It 'reads the allowance of organizations, by name and from the pipeline' {
            (Get-QuayPrivateAllowance -Organization acme).PrivateCount | Should -Be 4
            $found = Get-QuayOrganization | Get-QuayPrivateAllowance
            $found.Organization | Should -Be 'acme', 'globex'
            ('acme' | Get-QuayPrivateAllowance).Organization | Should -Be 'acme'
        }

        It 'has no count for users who do not administer the organization' {
            Connect-TestRegistry -As normal
            $found = Get-QuayPrivateAllowance acme
            $found.PrivateCount | Should -BeNullOrEmpty
            $found.PrivateAllowed | Should -BeFalse
        }

        It 'reads several organizations, and reports each missing one in its place' {
            Get-QuayPrivateAllowance globex, nowhere, acme, none -ErrorAction SilentlyContinue -ErrorVariable failures | ForEach-Object Organization | Should -Be 'globex', 'acme'
            $failures.TargetObject | Should -Be 'nowhere', 'none'
        }

        It 'reports a missing organization, and reads the others' {
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

    It 'reports that no session exists' {
        Disconnect-Quay
        Assert-QuayError { Get-QuayPrivateAllowance } -Id QuayNotConnected -Category ConnectionError
    }
}
