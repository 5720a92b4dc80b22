BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Test-QuaySession' {
    BeforeEach { Reset-TestConnection }

    It 'reports the state of session and registry' {
        $test = Test-QuaySession
        $test.IsConnected | Should -BeTrue
        $test.User | Should -Be 'admin'
        $test.IsHealthy | Should -BeTrue
        $test.Services['database'] | Should -BeTrue
        $test.Latency | Should -BeGreaterThan ([timespan]::Zero)
        $test.Problem | Should -BeNullOrEmpty
    }

    It 'returns only true with -Quiet, with as few requests as possible' {
        Test-QuaySession -Quiet | Should -BeExactly $true
        (Get-RegistryRequest).path | Should -Be '/api/v1/user/'
    }

    It 'returns false for a token that is no longer accepted, without an error' {
        $session = Connect-TestRegistry -PassThru
        Initialize-TestRegistry
        $failures = @(Get-CommandError { Test-QuaySession })
        $failures | Should -BeNullOrEmpty
        $test = Test-QuaySession -Session $session
        $test.IsConnected | Should -BeFalse
        $test.Problem | Should -BeLike '*does not accept the token*'
        Test-QuaySession -Quiet | Should -BeExactly $false
    }

    It 'returns false for an unreachable registry' {
        $gone = Open-TestRegistry
        $session = Connect-TestRegistry -Registry $gone -PassThru
        $session.MaximumRetryCount = 0
        Close-TestRegistry $gone
        Test-QuaySession -Session $session -Quiet | Should -BeExactly $false
        (Test-QuaySession -Session $session).Problem | Should -BeLike '*failed*'
    }

    It 'reports an unhealthy registry' {
        Add-RegistryFault @{ path = '/health/instance'; status = 503; body = '{"data":{"services":{"database":false,"auth":true}},"status_code":503}' }
        $test = Test-QuaySession
        $test.IsConnected | Should -BeTrue
        $test.IsHealthy | Should -BeFalse
        $test.Services['database'] | Should -BeFalse
        $test.Services['auth'] | Should -BeTrue
    }

    It 'leaves out details that a registry does not provide' {
        Add-RegistryFault @{ path = '/health/instance'; status = 404 }
        Add-RegistryFault @{ path = '/config'; effect = 'htmlPage' }
        $failures = @(Get-CommandError { $script:test = Test-QuaySession })
        $failures | Should -BeNullOrEmpty
        $script:test.IsConnected | Should -BeTrue
        $script:test.IsHealthy | Should -BeNullOrEmpty
    }

    It 'requires a session' {
        Disconnect-Quay
        Assert-QuayError { Test-QuaySession } -Id QuayNotConnected -Category ConnectionError
    }
}
