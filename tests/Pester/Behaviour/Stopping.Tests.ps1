BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Stopping' {
    BeforeEach {
        Reset-TestConnection
        $script:shell = $null
        $script:begin = {
            param([string]$Command)
            $script:shell = Get-RunspaceShell "param(`$session) $Command"
            $null = $shell.AddArgument((Get-QuaySession))
            $null = $shell.BeginInvoke()
        }
        # Far less than the remaining time of the command, far more than it needs to stop.
        $script:stop = {
            $null = $shell.BeginStop($null, $null)
            Wait-Until { $shell.InvocationStateInfo.State -ne 'Running' -and $shell.InvocationStateInfo.State -ne 'Stopping' } -LimitSec 20 | Should -BeTrue
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        }
    }

    AfterEach {
        Clear-RunspaceShell $shell
    }

    It 'ends a long listing' {
        Add-RegistrySeed @{ logs = @{ count = 2000000; days = 20; namespace = 'globex' } }
        & $begin 'Get-QuayLog -Session $session -Organization globex -Since ([datetime]::Now.AddDays(-30)) | Measure-Object'
        Wait-Until { @(Get-RegistryRequest).Count -gt 10 } | Should -BeTrue
        & $stop
        Wait-Until { (Get-RegistryTraffic).inFlight -eq 0 } | Should -BeTrue
        $before = @(Get-RegistryRequest).Count
        Start-Sleep -Milliseconds 300
        @(Get-RegistryRequest).Count | Should -Be $before
    }

    It 'ends a request without a response' {
        Add-RegistryFault @{ latencyMs = 90000 }
        & $begin 'Get-QuayTag -Session $session acme/app'
        Wait-Until { (Get-RegistryTraffic).inFlight -gt 0 } | Should -BeTrue
        & $stop
        Wait-Until { (Get-RegistryTraffic).inFlight -eq 0 } | Should -BeTrue
    }

    It 'ends the delay before a retry' {
        Add-RegistryFault @{ status = 503; retryAfter = '50' }
        & $begin 'Get-QuayTag -Session $session acme/app'
        Wait-Until { @(Get-RegistryRequest | Where-Object status -EQ 503).Count -eq 1 } | Should -BeTrue
        & $stop
        @(Get-RegistryRequest).Count | Should -Be 1
    }

    It 'ends running changes' {
        Add-RegistryFault @{ method = 'DELETE'; latencyMs = 90000 }
        & $begin 'Get-QuayTag -Session $session acme/app "build-*" | Remove-QuayTag -Session $session -Confirm:$false'
        Wait-Until { (Get-RegistryTraffic).inFlight -ge 12 } | Should -BeTrue
        & $stop
        Wait-Until { (Get-RegistryTraffic).inFlight -eq 0 } | Should -BeTrue
        (Get-QuayTag acme/app 'build-*').Count | Should -Be 40
    }

    It 'requests no more pages than Select-Object -First needs' {
        Add-RegistrySeed @{ tags = @{ repository = 'acme/many'; count = 20000 } }
        @(Get-QuayTag acme/many | Select-Object -First 5).Count | Should -Be 5
        @(Get-RegistryRequest).Count | Should -BeLessOrEqual 3
        Add-RegistrySeed @{ logs = @{ count = 100000; days = 20; namespace = 'globex' } }
        Clear-RegistryRequest
        @(Get-QuayLog -Organization globex -Since ([datetime]::Now.AddDays(-1)) | Select-Object -First 5).Count | Should -Be 5
        @(Get-RegistryRequest).Count | Should -BeLessOrEqual 3
    }

    Context 'Disconnect-Quay' {
        It 'ends <name> of another runspace at once' -ForEach @(
            @{ Name = 'a listing'; Command = 'Get-QuayTag acme/app -Session $session'; Fault = @{ latencyMs = 90000 } }
            @{ Name = 'a change'; Command = 'Remove-QuayTag acme/app latest -Confirm:$false -Session $session'; Fault = @{ latencyMs = 90000 } }
            @{ Name = 'several changes'; Command = '"latest", "nightly" | Remove-QuayTag acme/app -Confirm:$false -Session $session'; Fault = @{ latencyMs = 90000 } }
            @{ Name = 'the delay before a retry'; Command = 'Get-QuayTag acme/app -Session $session'; Fault = @{ status = 503; retryAfter = '50' } }
            @{ Name = 'a wait for a state'; Command = 'Wait-QuaySecurityScan acme/app build-0001 -PollSec 90 -Session $session'; Fault = @{ path = '/none/' } }
        ) {
            Add-RegistryFault $fault
            & $begin $command
            Wait-Until { @(Get-RegistryRequest).Count + (Get-RegistryTraffic).inFlight -gt 0 } | Should -BeTrue
            Disconnect-Quay
            Wait-Until { $shell.InvocationStateInfo.State -ne 'Running' } -LimitSec 20 | Should -BeTrue
            $shell.Streams.Error.Count | Should -Be 1
            $shell.Streams.Error[0].FullyQualifiedErrorId | Should -BeLike 'QuayNotConnected,*'
            $shell.Streams.Error[0].Exception.Message | Should -BeLike '*ended by Disconnect-Quay*'
        }

        It 'ends a command further up the pipeline' {
            Add-RegistrySeed @{ tags = @{ repository = 'acme/many'; count = 300 } }
            # Without the delay all pages could arrive before the first tag is written.
            Add-RegistryFault @{ path = '/acme/many/tag/'; skip = 1; latencyMs = 90000 }
            Assert-QuayError { Get-QuayTag acme/many | ForEach-Object { if (Get-QuaySession) { Disconnect-Quay } } } -Id QuayNotConnected -Category ConnectionError -Message '*ended by Disconnect-Quay*'
        }
    }
}
