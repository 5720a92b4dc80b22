BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayStarredRepository' {
    BeforeEach { Reset-TestConnection }

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
