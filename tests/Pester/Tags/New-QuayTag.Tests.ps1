BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayTag' {
    BeforeEach { Reset-TestConnection }

    It 'creates a tag for a digest and writes it' {
        $digest = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        $made = New-QuayTag acme/app v9 -ManifestDigest $digest
        $made.Name | Should -Be 'v9'
        $made.Repository | Should -Be 'acme/app'
        $made.ManifestDigest | Should -Be $digest
    }

    It 'creates a tag from another tag' {
        (New-QuayTag acme/app v9 -SourceTag v1.1.0).ManifestDigest | Should -Be (Get-QuayTag acme/app v1.1.0).ManifestDigest
    }

    It 'takes tags from the pipeline' {
        $made = Get-QuayTag acme/app v1.0.0 | New-QuayTag -Name stable
        $made.Name | Should -Be 'stable'
        $made.ManifestDigest | Should -Be (Get-QuayTag acme/app v1.0.0).ManifestDigest
    }

    It 'takes repositories from the pipeline' {
        $made = Get-QuayRepository acme/web | New-QuayTag -Name copy -SourceTag latest
        $made.Repository | Should -Be 'acme/web'
    }

    It 'sends no change with -WhatIf' {
        New-QuayTag acme/app v9 -SourceTag latest -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'does not move an existing tag' {
        $before = (Get-QuayTag acme/app nightly).ManifestDigest
        Assert-QuayError { New-QuayTag acme/app nightly -SourceTag v1.1.0 } -Id QuayAlreadyExists -Category ResourceExists -Target acme/app:nightly
        (Get-QuayTag acme/app nightly).ManifestDigest | Should -Be $before
    }

    It 'reports a missing source, manifest and repository' {
        $none = 'sha256:' + '0' * 64
        Assert-QuayError { New-QuayTag acme/app v9 -SourceTag nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:v9 -Message '*nothing*'
        Assert-QuayError { New-QuayTag acme/app v9 -ManifestDigest $none } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:v9
        Assert-QuayError { New-QuayTag acme/nothing v9 -ManifestDigest $none } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing:v9
    }

    It 'reports an invalid name and an invalid digest' {
        Assert-QuayError { New-QuayTag acme/app '-bad' -SourceTag latest } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app:-bad
        { New-QuayTag acme/app v9 -ManifestDigest latest } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*' -ExpectedMessage "*'latest' is not the digest of a manifest*sha256:*"
    }

    It 'reports a repository that cannot be written to' {
        Assert-QuayError { New-QuayTag acme/mirrored v9 -SourceTag latest } -Id QuayConflict -Category InvalidOperation -Target acme/mirrored:v9
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { New-QuayTag acme/app v9 -SourceTag latest } -Id QuayForbidden -Category PermissionDenied -Target acme/app:v9
    }
}
