BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Find-QuayRepository' {
    BeforeEach { Reset-TestConnection }

    It 'finds repositories by a part of their names' {
        $found = Find-QuayRepository app
        $found.Repository | Should -Be acme/app
        $found.Kind | Should -Be Repository
        $found.Description | Should -Be 'The application'
        $found.Stars | Should -BeNullOrEmpty
        (Find-QuayRepository acme/e).Name | Should -Be 'web', 'tools/builder', 'empty', 'mirrored'
        Find-QuayRepository nothing | Should -BeNullOrEmpty
    }

    It 'reads usage with -IncludeUsage' {
        Add-QuayRepositoryStar acme/app
        $found = Find-QuayRepository app -IncludeUsage
        $found.Stars | Should -Be 1
        $found.LastModified | Should -BeOfType DateTime
    }

    It 'reads all pages' {
        Add-RegistrySeed @{ repositories = @{ namespace = 'acme'; count = 25; prefix = 'findme-' } }
        (Find-QuayRepository findme -WarningVariable warned).Count | Should -Be 25
        $warned | Should -BeNullOrEmpty
        @(Get-RegistryRequest).Count | Should -Be 3
    }

    It 'warns if the registry cut the results' {
        Add-RegistrySeed @{ repositories = @{ namespace = 'acme'; count = 101; prefix = 'findme-' } }
        (Find-QuayRepository findme -WarningVariable warned -WarningAction SilentlyContinue).Count | Should -Be 100
        $warned | Should -BeLike "*more repositories that match 'findme'*"
    }

    It 'does not warn if the results are complete' {
        Add-RegistrySeed @{ repositories = @{ namespace = 'acme'; count = 100; prefix = 'findme-' } }
        (Find-QuayRepository findme -WarningVariable warned).Count | Should -Be 100
        $warned | Should -BeNullOrEmpty
    }

    It 'requests no more pages once the pipeline has enough' {
        Add-RegistrySeed @{ repositories = @{ namespace = 'acme'; count = 101; prefix = 'findme-' } }
        Find-QuayRepository findme -WarningVariable warned | Select-Object -First 1 | ForEach-Object Name | Should -Be findme-0000
        $warned | Should -BeNullOrEmpty
        @(Get-RegistryRequest).Count | Should -BeLessThan 4
    }

    It 'takes names from the pipeline, and its output is input for Get-QuayTag' {
        ('app', 'web' | Find-QuayRepository).Repository | Should -Be 'acme/app', 'acme/web'
        (Find-QuayRepository web | Get-QuayTag).Name | Should -Be latest
    }

    It 'finds several, in the given order' {
        Assert-QuaySequence { Find-QuayRepository web, nothing, app } 'acme/web', 'acme/app'
    }

    It 'reports a missing session' {
        Disconnect-Quay
        Assert-QuayError { Find-QuayRepository app } -Id QuayNotConnected -Category ConnectionError
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Find-QuayRepository -Query app }; Requests = 'GET /api/v1/find/repositories' }
        @{ Run = { Find-QuayRepository nonesuch }; Requests = 'GET /api/v1/find/repositories' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
