BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRegistryStatus' {
    BeforeEach { Reset-TestConnection }

    It 'reports whether the registry is set up' {
        $found = Get-QuayRegistryStatus
        $found.Status | Should -Be ready
        $found.ProviderId | Should -Be file
    }

    It 'reports a registry without the operation' {
        Add-RegistryFault @{ operationId = 'scRegistryStatus'; status = 404; body = '<html></html>'; contentType = 'text/html' }
        Assert-QuayError { Get-QuayRegistryStatus } -Id QuayNotSupported -Category NotImplemented
    }
}
