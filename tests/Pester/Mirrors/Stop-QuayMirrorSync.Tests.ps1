BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Stop-QuayMirrorSync' {
    BeforeEach { Reset-TestConnection }

    It 'cancels a synchronization' {
        Start-QuayMirrorSync acme/mirrored
        Stop-QuayMirrorSync acme/mirrored | Should -BeNullOrEmpty
        (Get-QuayRepositoryMirror acme/mirrored).SyncStatus | Should -Be Cancel
    }

    It 'takes mirrors from the pipeline' {
        Start-QuayMirrorSync acme/mirrored
        Get-QuayRepositoryMirror acme/mirrored | Stop-QuayMirrorSync
        $null = New-QuayRobot initech+sync
        New-QuayOrganizationMirror initech https://quay.example.com library sync | Stop-QuayMirrorSync
        (Get-QuayOrganizationMirror initech).SyncStatus | Should -Be Cancel
        Assert-QuayError { Stop-QuayMirrorSync -Organization initech } -Id QuayConflict -Category InvalidOperation -Target initech
    }

    It 'takes several names, with one error for each without a mirror' {
        Start-QuayMirrorSync acme/mirrored
        @(Get-CommandError { Stop-QuayMirrorSync acme/app, acme/mirrored, acme/web }).TargetObject | Should -Be acme/app, acme/web
    }

    It 'sends nothing with -WhatIf' {
        Stop-QuayMirrorSync acme/mirrored -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports that no synchronization is running, and a repository without a mirror' {
        Assert-QuayError { Stop-QuayMirrorSync acme/mirrored } -Id QuayConflict -Category InvalidOperation -Target acme/mirrored -Message '*not being synchronized*'
        Assert-QuayError { Stop-QuayMirrorSync acme/app } -Id QuayNotFound -Category ObjectNotFound -Target acme/app
    }
}
