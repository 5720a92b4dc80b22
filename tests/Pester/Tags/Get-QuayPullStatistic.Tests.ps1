BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayPullStatistic' {
    BeforeEach { Reset-TestConnection }

    It 'reads the pulls of a tag' {
        $found = Get-QuayPullStatistic acme/app latest
        $found.Repository | Should -Be acme/app
        $found.TagName | Should -Be latest
        $found.TagPullCount | Should -Be 42
        $found.LastTagPullDate | Should -BeNullOrEmpty
        $found.ManifestDigest | Should -Be (Get-QuayTag acme/app latest).ManifestDigest
    }

    It 'reads the pulls of a manifest' {
        $digest = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        $found = Get-QuayPullStatistic acme/app -ManifestDigest $digest
        $found.ManifestPullCount | Should -Be 57
        $found.ManifestDigest | Should -Be $digest
        $found.TagName | Should -BeNullOrEmpty
    }

    It 'reads the pulls of tags from the pipeline, not of their manifests' {
        $found = Get-QuayTag acme/app 'v*' | Get-QuayPullStatistic
        $found.TagName | Should -Be 'v1.1.0', 'v1.0.0'
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayPullStatistic acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        $digest = 'sha256:' + '0' * 64
        Assert-QuayError { Get-QuayPullStatistic acme/app -ManifestDigest $digest } -Id QuayNotFound -Category ObjectNotFound -Target "acme/app@$digest"
    }

    It 'distinguishes a registry without statistics from a missing tag' {
        Add-RegistryFault @{ path = 'pull_statistics'; status = 404; body = '{"detail": "Not Found"}'; contentType = 'application/json' }
        Assert-QuayError { Get-QuayPullStatistic acme/app latest } -Id QuayNotSupported -Category NotImplemented -Target acme/app:latest
        $digest = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        Assert-QuayError { Get-QuayPullStatistic acme/app -ManifestDigest $digest } -Id QuayNotSupported -Category NotImplemented
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayPullStatistic globex/reactor latest } -Id QuayForbidden -Category PermissionDenied
    }
}
