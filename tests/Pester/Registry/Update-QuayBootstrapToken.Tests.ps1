BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Update-QuayBootstrapToken' {
    BeforeAll {

        function Get-BootstrapToken {
            ConvertTo-TestSecret (Invoke-RegistryControl 'Post bootstrap').token
        }
    }

    BeforeEach { Reset-TestConnection }

    It 'replaces the token of the session' {
        $token = Get-BootstrapToken
        Connect-Quay (Get-QuaySession -Default).Endpoint $token -InformationAction Ignore
        Update-QuayBootstrapToken | Should -BeNullOrEmpty
        # After that the session's token is invalid.
        Assert-QuayError { Update-QuayBootstrapToken } -Id QuayUnauthenticated -Category AuthenticationError
    }

    It 'replaces a given token' {
        $token = Get-BootstrapToken
        Update-QuayBootstrapToken -Token $token
        @(Get-RegistryRequest | Where-Object operationId -EQ renewBootstrapToken).status | Should -Be 200
        (Get-QuaySession -Default).User | Should -Be admin
        Assert-QuayError { Update-QuayBootstrapToken -Token $token } -Id QuayUnauthenticated -Category AuthenticationError
    }

    It 'sends nothing with -WhatIf' {
        $token = Get-BootstrapToken
        Update-QuayBootstrapToken -Token $token -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a token of another kind, and a registry without the feature' {
        Assert-QuayError { Update-QuayBootstrapToken } -Id QuayNotSupported -Category NotImplemented
        $null = Get-BootstrapToken
        Assert-QuayError { Update-QuayBootstrapToken } -Id QuayForbidden -Category PermissionDenied -Message '*bootstrap token*'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Update-QuayBootstrapToken -Token (ConvertTo-TestSecret (Get-TestToken)) }
            Requests = 'POST /api/v1/bootstrap/renew'
            Ids      = 'QuayNotSupported'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
