BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Stop-QuayBuild' {
    BeforeAll {
        $script:failed, $script:pushed, $script:queued = 1..3 | ForEach-Object { "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b0$_" }
    }

    BeforeEach { Reset-TestConnection }

    It 'stops a build that waits' {
        Stop-QuayBuild acme/app $queued | Should -BeNullOrEmpty
        (Get-QuayBuild acme/app $queued).Phase | Should -Be Cancelled
    }

    It 'writes the build with -PassThru' {
        "$((Stop-QuayBuild acme/app $queued -PassThru).Phase)" | Should -Be Cancelled
    }

    It 'takes builds from the pipeline' {
        $null = 'acme/web', 'acme/web' | Start-QuayBuild -ArchiveUrl https://files.example.com/a.tar.gz
        Get-QuayBuild acme/web | Stop-QuayBuild
        "$((Get-QuayBuild acme/web).Phase)" | Should -Be 'Cancelled Cancelled'
    }

    It 'sends nothing with -WhatIf' {
        Stop-QuayBuild acme/app $queued -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports builds that have ended or are missing' {
        Assert-QuayError { Stop-QuayBuild acme/app $pushed } -Id QuayConflict -Category InvalidOperation -Target $pushed -Message '*running or has finished*'
        Assert-QuayError { Stop-QuayBuild acme/app nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Connect-TestRegistry -As normal
        Assert-QuayError { Stop-QuayBuild acme/app $queued } -Id QuayForbidden -Category PermissionDenied -Target $queued
    }
}
