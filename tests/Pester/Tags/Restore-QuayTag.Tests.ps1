BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Restore-QuayTag' {
    BeforeEach { Reset-TestConnection }

    It 'restores a deleted tag' {
        $digest = (Get-QuayTag acme/app nightly).ManifestDigest
        Remove-QuayTag acme/app nightly -Confirm:$false
        (Restore-QuayTag acme/app nightly -PassThru).ManifestDigest | Should -Be $digest
    }

    It 'restores the previous manifest of a tag' {
        $before = (Get-QuayTag acme/app latest -History | Where-Object IsEnded).ManifestDigest
        Restore-QuayTag acme/app latest | Should -BeNullOrEmpty
        $tag = Get-QuayTag acme/app latest
        $tag.ManifestDigest | Should -Be $before
        $tag.Reversion | Should -BeTrue
    }

    It 'restores a tag to a digest' {
        $digest = (Get-QuayTag acme/app build-0001).ManifestDigest
        (Restore-QuayTag acme/app latest $digest -PassThru).ManifestDigest | Should -Be $digest
    }

    It 'restores each object of the history to its own manifest' {
        $tags = Get-QuayTag acme/app 'build-000*'
        $tags | Remove-QuayTag -Confirm:$false
        $ended = Get-QuayTag acme/app 'build-000*' -History | Where-Object IsEnded
        $ended.Count | Should -Be 10
        ($ended | Restore-QuayTag -PassThru).ManifestDigest | Sort-Object | Should -Be ($tags.ManifestDigest | Sort-Object)
        @(Get-RegistryRequest | Where-Object operationId -EQ restoreTag).Count | Should -Be 10
    }

    It 'reads the tag back only with -PassThru' {
        $past = Get-QuayTag acme/app latest -History | Where-Object IsEnded
        Clear-RegistryRequest
        Assert-RegistryRequest { $past | Restore-QuayTag } 'POST /api/v1/repository/acme/app/tag/latest/restore'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTag acme/app latest -History | Restore-QuayTag -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a tag without history, and a missing repository' {
        Assert-QuayError { Restore-QuayTag acme/app build-0001 } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:build-0001 -Message '*no earlier manifest*'
        Assert-QuayError { Restore-QuayTag acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        Assert-QuayError { Restore-QuayTag acme/nothing latest } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing:latest
    }

    It 'reports a missing manifest and a locked tag' {
        $digest = 'sha256:' + '0' * 64
        Assert-QuayError { Restore-QuayTag acme/app latest $digest } -Id QuayNotFound -Category ObjectNotFound -Message '*manifest*'
        $digest = (Get-QuayTag acme/app latest).ManifestDigest
        Assert-QuayError { Restore-QuayTag acme/app v1.0.0 $digest } -Id QuayConflict -Category InvalidOperation -Target acme/app:v1.0.0
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Restore-QuayTag acme/app latest } -Id QuayForbidden -Category PermissionDenied -Target acme/app:latest
    }
}
