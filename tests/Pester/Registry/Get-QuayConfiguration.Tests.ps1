BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayConfiguration' {
    BeforeEach { Reset-TestConnection }

    It 'reads the public configuration' {
        $found = Get-QuayConfiguration
        $found.Config.REGISTRY_TITLE | Should -Be 'Project Quay'
        $found.Features.REPO_MIRROR | Should -BeTrue
        (Get-RegistryRequest).path | Should -Be /config
    }

    It 'reads the full configuration' {
        $found = Get-QuayConfiguration -Superuser
        $found.Config.DB_URI | Should -BeLike '[*]*'
        $found.Features.REPO_MIRROR | Should -BeTrue
        $found.Features.BILLING | Should -BeFalse
        $found.Warning | Should -Not -Be $null
        (Get-RegistryRequest).operationId | Should -Be getSuperUserConfig
    }

    It 'shows the number of features in a table' {
        $configuration = Get-QuayConfiguration
        $text = $configuration | Format-Table | Out-String -Width 80
        $text | Should -Match "(?m)^Project Quay .+ $(@($configuration.Features.Values -eq $true).Count)\s*$"
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayConfiguration -Superuser } -Id QuayForbidden -Category PermissionDenied
    }
}
