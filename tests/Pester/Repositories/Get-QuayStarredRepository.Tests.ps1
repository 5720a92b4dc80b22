Describe 'Get-QuayStarredRepository' {
    BeforeAll {
        Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
        Import-TestModule
        $null = Open-TestRegistry
    }

    BeforeEach {
        Reset-TestConnection
    }

    AfterAll {
        Close-TestRegistry
    }

    It 'lists what the user starred' {
        Get-QuayStarredRepository | Should -BeNullOrEmpty
        'acme/app', 'acme/tools/builder' | Add-QuayRepositoryStar
        $found = Get-QuayStarredRepository
        $found.Repository | Should -Be 'acme/app', 'acme/tools/builder'
        $found.IsStarred | Select-Object -Unique | Should -BeTrue
    }

    It 'lists all pages' {
        Add-RegistrySeed @{ repositories = @{ namespace = 'acme'; count = 130 } }
        Get-QuayRepository -Namespace acme | Add-QuayRepositoryStar
        @(Get-QuayStarredRepository).Count | Should -Be 135
        @(Get-RegistryRequest | Where-Object operationId -EQ listStarredRepos).Count | Should -Be 2
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayStarredRepository } -Id QuayForbidden -Category PermissionDenied
    }
}
