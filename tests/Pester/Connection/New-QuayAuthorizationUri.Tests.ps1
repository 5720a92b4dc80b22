BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayAuthorizationUri' {
    BeforeAll {
        $registry = Open-SharedRegistry
    }

    BeforeEach { Reset-TestConnection }

    It 'returns the address for an application, and sends nothing' {
        $uri = New-QuayAuthorizationUri ABC123 repo:read, org:admin -RedirectUri https://dash.example.com/back?x=1 -OAuthState 'a&b' -Endpoint quay.example.com
        $uri | Should -BeOfType [uri]
        $uri.AbsoluteUri | Should -BeExactly 'https://quay.example.com/oauth/authorize?response_type=token&client_id=ABC123&redirect_uri=https%3A%2F%2Fdash.example.com%2Fback%3Fx%3D1&scope=repo%3Aread+org%3Aadmin&state=a%26b'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'uses the registry of the session and its page that shows tokens' {
        $uri = New-QuayAuthorizationUri ABC123 repo:read
        $uri.AbsoluteUri | Should -BeLike "$($registry.Endpoint)/oauth/authorize?*"
        [uri]::UnescapeDataString($uri.Query) | Should -BeLike "*redirect_uri=$($registry.Endpoint)/oauth/localapp&*"
    }

    It 'takes applications from the pipeline, with their addresses' {
        $uri = New-QuayApplication acme Dashboard -RedirectUri https://dash.example.com/back | New-QuayAuthorizationUri -Scope repo:read
        [uri]::UnescapeDataString($uri.Query) | Should -BeLike '*redirect_uri=https://dash.example.com/back&*'
    }

    It 'keeps a path prefix of the registry' {
        (New-QuayAuthorizationUri ABC123 repo:read -Endpoint https://example.com/quay/api/v1).AbsolutePath | Should -Be '/quay/oauth/authorize'
    }

    It 'refuses an invalid address, and requires a session or an address' {
        Assert-QuayError { New-QuayAuthorizationUri ABC123 repo:read -Endpoint 'ftp://quay.example.com' } -Id QuayInvalidInput -Category InvalidArgument -Target ABC123
        Disconnect-Quay
        Assert-QuayError { New-QuayAuthorizationUri ABC123 repo:read } -Id QuayNotConnected -Category ConnectionError
    }
}
