BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayManifestLabel' {
    BeforeEach { Reset-TestConnection }

    It 'removes all labels of a key' {
        Add-QuayManifestLabel acme/app v1.0.0 -Key com.example.stage -Value test
        Add-QuayManifestLabel acme/app v1.0.0 -Key com.example.stage2 -Value test
        Remove-QuayManifestLabel acme/app v1.0.0 com.example.stage -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayManifestLabel acme/app v1.0.0).Key | Should -Be 'maintainer', 'com.example.stage2'
    }

    It 'takes labels from the pipeline' {
        Get-QuayManifestLabel acme/app v1.0.0 'com.*' | Remove-QuayManifestLabel -Confirm:$false
        (Get-QuayManifestLabel acme/app v1.0.0).Key | Should -Be maintainer
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayManifestLabel acme/app v1.0.0 | Remove-QuayManifestLabel -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'takes a key with a slash, which is invalid in a path' {
        Assert-QuayError { Remove-QuayManifestLabel acme/app v1.0.0 example.com/stage -Confirm:$false } QuayNotFound ObjectNotFound -Message "*label 'example.com/stage'*"
    }

    It 'reports missing labels, and labels of the image' {
        Assert-QuayError { Remove-QuayManifestLabel acme/app v1.0.0 nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:v1.0.0
        Assert-QuayError { Remove-QuayManifestLabel acme/app v1.0.0 -Id nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound
        Assert-QuayError { Remove-QuayManifestLabel acme/app v1.0.0 maintainer -Confirm:$false } -Id QuayConflict -Category InvalidOperation
    }
}
