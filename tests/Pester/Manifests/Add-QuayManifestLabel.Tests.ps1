BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Add-QuayManifestLabel' {
    BeforeEach { Reset-TestConnection }

    It 'adds a label' {
        Add-QuayManifestLabel acme/app latest -Key com.example.a -Value 1 | Should -BeNullOrEmpty
        $added = Add-QuayManifestLabel acme/app latest -Key com.example.b -Value '{"a":1}' -MediaType application/json -PassThru
        $added.MediaType | Should -Be application/json
        $added.SourceType | Should -Be api
        (Get-QuayManifestLabel acme/app latest).Key | Should -Be 'com.example.a', 'com.example.b'
    }

    It 'takes tags from the pipeline' {
        $added = Get-QuayTag acme/app 'build-000*' | Add-QuayManifestLabel -Key stage -Value test -PassThru
        $added.Count | Should -Be 10
        ($added.ManifestDigest | Sort-Object -Unique).Count | Should -Be 10
    }

    It 'sends nothing with -WhatIf' {
        Add-QuayManifestLabel acme/app latest -Key a -Value b -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses keys that control the registry before a request is sent' {
        Assert-QuayError { Add-QuayManifestLabel acme/app latest -Key quay.expires-after -Value 2w } -Id QuayInvalidInput -Category InvalidArgument -Message '*Set-QuayTagExpiration*'
        Get-RegistryRequest | Should -BeNullOrEmpty
        Assert-QuayError { Add-QuayManifestLabel acme/app latest -Key io.quay.x -Value y } -Id QuayInvalidInput -Category InvalidArgument -Message '*reserved prefix*'
    }

    It 'reports missing objects and a lack of permission' {
        $digest = 'sha256:' + '0' * 64
        Assert-QuayError { Add-QuayManifestLabel acme/app -ManifestDigest $digest -Key a -Value b } -Id QuayNotFound -Category ObjectNotFound -Message '*manifest*'
        Connect-TestRegistry -As readonly
        Assert-QuayError { Add-QuayManifestLabel acme/app latest -Key a -Value b } -Id QuayForbidden -Category PermissionDenied -Target acme/app:latest
    }
}
