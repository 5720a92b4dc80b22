BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Initialize-QuayRegistry' {
    BeforeAll {
        $credential = New-TestCredential quayadmin quaypass12345
    }

    BeforeEach { Reset-TestConnection }

    It 'creates the first user and connects as that user' {
        Initialize-TestRegistry -Seed new
        $endpoint = (Get-QuaySession -Default).Endpoint
        $user = Initialize-QuayRegistry $endpoint $credential ops@example.com -InformationVariable told
        $user.Name | Should -Be quayadmin
        $user.Email | Should -Be ops@example.com
        $user.AccessToken | Should -BeOfType securestring
        $user.Credential.UserName | Should -Be quayadmin
        "$told" | Should -BeLike '*as quayadmin.'
        (Get-QuaySession -Default).User | Should -Be quayadmin
        (New-QuayOrganization acme).Name | Should -Be acme
        # The token also works in a later session.
        Connect-Quay $endpoint $user.AccessToken -PassThru | ForEach-Object User | Should -Be quayadmin
    }

    It 'also writes the session with -PassThru' {
        Initialize-TestRegistry -Seed new
        $user, $session = Initialize-QuayRegistry (Get-QuaySession -Default).Endpoint $credential ops@example.com -PassThru
        $user.Name | Should -Be quayadmin
        $session.User | Should -Be quayadmin
        (New-QuayOrganization acme -Session $session).Name | Should -Be acme
    }

    It 'shows no secret' {
        Initialize-TestRegistry -Seed new
        $user = Initialize-QuayRegistry (Get-QuaySession -Default).Endpoint $credential ops@example.com -InformationAction Ignore
        $token = [Net.NetworkCredential]::new('', $user.AccessToken).Password
        $token.Length | Should -Be 40
        $shown = ($user | Out-String) + ($user | Format-List | Out-String) + ($user | ConvertTo-Json -Depth 5) + [Management.Automation.PSSerializer]::Serialize($user)
        $shown | Should -Not -BeLike "*$token*"
    }

    It 'writes the token even if it cannot connect afterwards' {
        Initialize-TestRegistry -Seed new
        Add-RegistryFault @{ operationId = 'getLoggedInUser'; status = 400; body = '{}'; contentType = 'application/json' }
        $user = Initialize-QuayRegistry (Get-QuaySession -Default).Endpoint $credential ops@example.com -ErrorVariable failure -ErrorAction SilentlyContinue
        $user.AccessToken.Length | Should -Be 40
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'QuayInvalidInput,*'
    }

    It 'sends nothing with -WhatIf' {
        Initialize-TestRegistry -Seed new
        Initialize-QuayRegistry (Get-QuaySession -Default).Endpoint $credential ops@example.com -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a registry that has users, and keeps the session' {
        $endpoint = (Get-QuaySession -Default).Endpoint
        Assert-QuayError { Initialize-QuayRegistry $endpoint $credential ops@example.com } -Id QuayConflict -Category InvalidOperation -Target $endpoint -Message '*non-empty*'
        (Get-QuaySession -Default).User | Should -Be admin
    }

    It 'reports a password and an address that the registry refuses' {
        Initialize-TestRegistry -Seed new
        $endpoint = (Get-QuaySession -Default).Endpoint
        Assert-QuayError { Initialize-QuayRegistry $endpoint (New-TestCredential quayadmin short) ops@example.com } -Id QuayInvalidInput -Category InvalidArgument -Message '*8 characters*'
        Assert-QuayError { Initialize-QuayRegistry $endpoint $credential nobody } -Id QuayInvalidInput -Category InvalidArgument -Message '*Invalid email address*'
    }

    It 'sends no password over plain http' {
        Assert-QuayError { Initialize-QuayRegistry http://registry.example.com $credential ops@example.com } -Id QuayInvalidInput -Category InvalidArgument -Message '*plain http*'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Disconnect-Quay; Initialize-QuayRegistry -Endpoint (Open-SharedRegistry).Endpoint -Credential (New-TestCredential alice password) -Email ops@example.com }
            Requests = 'POST /api/v1/user/initialize'
            Ids      = 'QuayConflict'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
