BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayTag' {
    BeforeEach { Reset-TestConnection }

    It 'moves a tag to the manifest of another tag' {
        $target = (Get-QuayTag acme/app build-0003).ManifestDigest
        (Set-QuayTag acme/app latest -SourceTag build-0003 -PassThru).ManifestDigest | Should -Be $target
        (Get-QuayTag acme/app latest).ManifestDigest | Should -Be $target
    }

    It 'moves a tag to a digest, and writes nothing without -PassThru' {
        $target = (Get-QuayTag acme/app build-0003).ManifestDigest
        Set-QuayTag acme/app latest -ManifestDigest $target | Should -BeNullOrEmpty
        (Get-QuayTag acme/app latest).ManifestDigest | Should -Be $target
    }

    It 'takes tags from the pipeline, but does not use their digests' {
        $target = (Get-QuayTag acme/app nightly).ManifestDigest
        $moved = Get-QuayTag acme/app 'build-*' | Set-QuayTag -SourceTag nightly -PassThru
        $moved.Count | Should -Be 40
        $moved.ManifestDigest | Select-Object -Unique | Should -Be $target
    }

    It 'reads the tag back only with -PassThru' {
        Assert-RegistryRequest { Set-QuayTag acme/app latest -SourceTag nightly } 'GET /api/v1/repository/acme/app/tag/', 'GET /api/v1/repository/acme/app/tag/', 'PUT /api/v1/repository/acme/app/tag/latest'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTag acme/app 'v*' | Set-QuayTag -SourceTag nightly -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'creates no tag' {
        Assert-QuayError { Set-QuayTag acme/app nothing -SourceTag nightly } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing -Message "*'nothing'*"
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'names the missing manifest' {
        $digest = 'sha256:' + '0' * 64
        Assert-QuayError { Set-QuayTag acme/app latest -ManifestDigest $digest } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:latest -Message "*manifest '$digest'*"
        Assert-QuayError { Set-QuayTag acme/app latest -SourceTag nothing } -Id QuayNotFound -Category ObjectNotFound -Message "*tag 'nothing'*"
    }

    It 'reports a locked tag and how to unlock it' {
        Assert-QuayError { Set-QuayTag acme/app v1.0.0 -SourceTag v1.1.0 } -Id QuayConflict -Category InvalidOperation -Target acme/app:v1.0.0 -Message '*immutable*Unlock-QuayTag*'
    }

    It 'refuses former states of a tag' {
        $past = Get-QuayTag acme/app latest -History | Where-Object IsEnded
        Clear-RegistryRequest
        Assert-QuayError { $past | Set-QuayTag -SourceTag nightly } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app:latest -Message '*has not pointed to*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Set-QuayTag acme/app latest -SourceTag nightly } -Id QuayForbidden -Category PermissionDenied -Target acme/app:latest
    }
}
