BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayBuildLog' {
    BeforeAll {
        $script:failed, $script:pushed, $script:queued = 1..3 | ForEach-Object { "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b0$_" }
    }

    BeforeEach { Reset-TestConnection }

    It 'writes a log line by line' {
        $log = Get-QuayBuildLog acme/app $failed
        $log.Message | Should -Be 'Step 1/2 : FROM busybox', 'Error: no such image'
        "$($log.Type)" | Should -Be 'Command Error'
        $log | Out-String -Width 100 | Should -Match '\d\d:\d\d:\d\d Error +Error: no such image'
    }

    It 'continues until the build has ended' {
        $log = Get-QuayBuildLog acme/app $queued -Follow -PollSec 0.05
        $log[-1].Message | Should -Be complete
        $log.Number | Should -Be (0..6)
    }

    It 'writes lines while the build is running' {
        $null = Get-QuayBuildLog acme/app $queued -Follow -PollSec 0.05 | Select-Object -First 1
        (Get-QuayBuild acme/app)[0].Phase | Should -Not -Be Complete
    }

    It 'reads once without -Follow' {
        Get-QuayBuildLog acme/app $queued | Should -BeNullOrEmpty
        (Get-RegistryRequest).operationId | Should -Be getRepoBuildLogs
    }

    It 'reads an archived log, also as a superuser' {
        (Get-QuayBuildLog acme/app $pushed).Message | Should -Be 'building', 'complete'
        (Get-QuayBuildLog -Superuser $pushed).Message | Should -Be 'building', 'complete'
        (Get-QuayBuildLog -Superuser $pushed -Archive).Message | Should -Be 'building', 'complete'
        Assert-QuayError { Get-QuayBuildLog -Superuser $failed -Archive } -Id QuayNotFound -Category ObjectNotFound -Target $failed
    }

    It 'sends no token to a foreign storage, and hides the signature of its address' {
        $elsewhere = (Get-QuaySession -Default).Endpoint.Authority.Replace('127.0.0.1', 'localhost')
        $null = Invoke-RegistryControl 'Post options' @{ storageHost = $elsewhere }
        try {
            $told = Get-QuayBuildLog acme/app $pushed -Verbose 4>&1
            $request = Get-RegistryRequest | Where-Object path -Like '/logarchive/*'
            $request.status, $request.hasAuthorization | Should -Be 200, $false
            "$told" | Should -Match 'localhost'
            "$told" | Should -Not -Match 'Signature'
        }
        finally { $null = Invoke-RegistryControl 'Post options' @{ storageHost = $null } }
    }

    It 'takes builds from the pipeline' {
        (Get-QuayBuild acme/app | Get-QuayBuildLog).BuildId | Should -Be $pushed, $pushed, $failed, $failed
    }

    It 'ends when the pipeline is stopped' {
        $null = Invoke-RegistryControl 'Post builds' @{ id = $queued; held = $true }
        Assert-QuayStop "Get-QuayBuildLog acme/app $queued -Follow -PollSec 3600" getRepoBuildLogs
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Get-QuayBuildLog acme/app nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Assert-QuayError { Get-QuayBuildLog -Superuser nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayBuildLog acme/app $failed } -Id QuayForbidden -Category PermissionDenied -Target $failed
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayBuildLog -Superuser -Id 3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b02 -Archive }
            Requests = 'GET /api/v1/superuser/3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b02/logs/archive'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
