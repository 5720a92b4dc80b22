BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRepositoryMirror' {
    BeforeEach { Reset-TestConnection }

    It 'reads the mirror with its external repository' {
        $mirror = Get-QuayRepositoryMirror acme/mirrored
        $mirror.Repository, $mirror.ExternalReference, $mirror.SyncStatus, $mirror.RobotUsername | Should -Be 'acme/mirrored', 'upstream.example.com/acme/mirrored', 'Success', 'acme+deploy'
        $mirror.TagPatterns | Should -Be latest, v1.*
        $mirror.SyncInterval | Should -Be ([timespan]'1.00:00')
        $mirror.SyncStartDate | Should -BeOfType DateTime
    }

    It 'takes repositories from the pipeline, and writes nothing for those without a mirror' {
        $mirrors = @(Get-QuayRepository -Namespace acme | Get-QuayRepositoryMirror -ErrorVariable failures)
        $mirrors.Repository | Should -Be acme/mirrored
        $failures | Should -BeNullOrEmpty
        'acme/mirrored' | Get-QuayRepositoryMirror | Should -HaveCount 1
        (Get-QuayRepositoryMirror acme/app -Verbose 4>&1 | Out-String) | Should -Match 'is not a mirror'
    }

    It 'takes several repositories, with one error for each missing one' {
        $written = Get-QuayRepositoryMirror acme/nonesuch, acme/app, acme/mirrored, acme/never 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } }
        $written | Should -Be acme/nonesuch, acme/mirrored, acme/never
    }

    It 'reports missing repositories and a lack of permission' {
        Assert-QuayError { Get-QuayRepositoryMirror acme/nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target acme/nonesuch -Message "*repository 'acme/nonesuch'*"
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayRepositoryMirror acme/mirrored } -Id QuayForbidden -Category PermissionDenied -Target acme/mirrored
    }

    It 'shows tag patterns and next synchronization in a table' {
        Get-QuayRepositoryMirror acme/mirrored | Out-String -Width 80 | Should -Match 'acme/mirrored +Success +\d\S+ \S+ +latest, v1\.\* +upstream.example.com/acme/mi'
        Set-QuayRepositoryMirror acme/mirrored -Enabled:$false
        Get-QuayRepositoryMirror acme/mirrored | Out-String -Width 80 | Should -Match 'acme/mirrored +Success +disabled +latest'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayRepositoryMirror -Repository acme/mirrored }; Requests = 'GET /api/v1/repository/acme/mirrored/mirror' }
        @{ Run = { Get-QuayRepositoryMirror acme/app }; Requests = 'GET /api/v1/repository/acme/app/mirror', 'GET /api/v1/repository/acme/app' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
