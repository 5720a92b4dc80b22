BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Copy-QuayTag' {
    BeforeEach { Reset-TestConnection }

    It 'creates further tags of an image' {
        $made = Copy-QuayTag acme/app v1.1.0 v1.1, v1 -PassThru
        $made.Name | Should -Be 'v1.1', 'v1'
        $made.ManifestDigest | Select-Object -Unique | Should -Be (Get-QuayTag acme/app v1.1.0).ManifestDigest
    }

    It 'takes tags from the pipeline, and writes nothing without -PassThru' {
        Get-QuayRepository -Namespace acme | Get-QuayTag -Name latest -ErrorAction SilentlyContinue | Where-Object Repository -NE acme/mirrored |
            Copy-QuayTag -NewName kept | Should -BeNullOrEmpty
        (Get-QuayTag acme/web kept).ManifestDigest | Should -Be (Get-QuayTag acme/web latest).ManifestDigest
    }

    It 'reads the tag once for all copies' {
        Copy-QuayTag acme/app latest a, b, c -Force
        @(Get-RegistryRequest | Where-Object query -Match 'specificTag=latest').Count | Should -Be 1
    }

    It 'moves a tag that exists only with -Force' {
        Assert-QuayError { Copy-QuayTag acme/app build-0001 nightly } -Id QuayAlreadyExists -Category ResourceExists -Message "*'nightly'*"
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        Copy-QuayTag acme/app build-0001 nightly -Force
        (Get-QuayTag acme/app nightly).ManifestDigest | Should -Be (Get-QuayTag acme/app build-0001).ManifestDigest
    }

    It 'reads the tag back only with -PassThru' {
        Assert-RegistryRequest { Copy-QuayTag acme/app latest further } 'GET /api/v1/repository/acme/app/tag/', 'GET /api/v1/repository/acme/app/tag/', 'PUT /api/v1/repository/acme/app/tag/further'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTag acme/app 'v*' | Copy-QuayTag -NewName other -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing tag and a missing repository' {
        Assert-QuayError { Copy-QuayTag acme/app nothing other } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        Assert-QuayError { Copy-QuayTag acme/nothing v1 other } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing:v1
    }

    It 'refuses former states of a tag' {
        $past = Get-QuayTag acme/app latest -History | Where-Object IsEnded
        Clear-RegistryRequest
        Assert-QuayError { $past | Copy-QuayTag -NewName other } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app:latest -Message '*has not pointed to*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Copy-QuayTag acme/app latest other } -Id QuayForbidden -Category PermissionDenied -Target acme/app:latest
    }

    It 'reports a locked tag' {
        Assert-QuayError { Copy-QuayTag acme/app latest v1.0.0 -Force } -Id QuayConflict -Category InvalidOperation -Message '*immutable*'
    }
}
