BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayCapability' {
    BeforeEach { Reset-TestConnection }

    It 'reads the capabilities' {
        $found = Get-QuayCapability
        $found.MirrorArchitectures | Should -Contain arm64
        $found.SparseManifests.Supported | Should -BeFalse
    }

    It 'reports a registry without the operation' {
        Add-RegistryFault @{ operationId = 'getRegistryCapabilities'; status = 404; body = '<html></html>'; contentType = 'text/html' }
        Assert-QuayError { Get-QuayCapability } -Id QuayNotSupported -Category NotImplemented
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayCapability }; Requests = 'GET /api/v1/registry/capabilities' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
