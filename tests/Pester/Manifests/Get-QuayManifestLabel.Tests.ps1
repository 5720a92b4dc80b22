BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayManifestLabel' {
    BeforeEach { Reset-TestConnection }

    It 'lists labels with repository and manifest' {
        $found = Get-QuayManifestLabel acme/app v1.0.0
        $found.Key | Should -Be 'maintainer', 'com.example.stage'
        $found.SourceType | Should -Be 'manifest', 'api'
        $found[0].Repository | Should -Be acme/app
        $found[0].ManifestDigest | Should -Be (Get-QuayTag acme/app v1.0.0).ManifestDigest
        Get-QuayManifestLabel acme/app latest | Should -BeNullOrEmpty
    }

    It 'filters by key, with wildcards, and by id' {
        (Get-QuayManifestLabel acme/app v1.0.0 'com.*').Value | Should -Be production
        (Get-RegistryRequest | Where-Object operationId -EQ listManifestLabels).query | Should -BeLike '*filter=com.*'
        (Get-QuayManifestLabel acme/app v1.0.0 -Key maintainer).Value | Should -Be ops@example.com
        $label = Get-QuayManifestLabel acme/app v1.0.0 '*stage'
        (Get-QuayManifestLabel acme/app v1.0.0 -Id $label.Id).Key | Should -Be com.example.stage
        Get-QuayManifestLabel acme/app v1.0.0 'zzz*' | Should -BeNullOrEmpty
    }

    It 'takes tags from the pipeline' {
        (Get-QuayTag acme/app 'v*' | Get-QuayManifestLabel).Count | Should -Be 2
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayManifestLabel acme/app v1.0.0 nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:v1.0.0
        Assert-QuayError { Get-QuayManifestLabel acme/app v1.0.0 -Id nothing } -Id QuayNotFound -Category ObjectNotFound
        Assert-QuayError { Get-QuayManifestLabel acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
    }
}
