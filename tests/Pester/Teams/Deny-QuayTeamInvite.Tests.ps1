BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Deny-QuayTeamInvite' {
    BeforeEach {
        Reset-TestConnection
        $script:code = 'urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a02'
    }

    It 'declines an invitation of the user and writes nothing' {
        Deny-QuayTeamInvite $code -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayTeamMember initech owners).Name | Should -Be 'alice'
    }

    It 'sends nothing with -WhatIf' {
        $code | Deny-QuayTeamInvite -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an invalid code, and an invitation of another user' {
        Assert-QuayError { Deny-QuayTeamInvite nonsense -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nonsense
        Connect-TestRegistry -As normal
        Assert-QuayError { Deny-QuayTeamInvite $code -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target $code
    }

    It 'declines several invitations, and reports each missing one in its place' {
        Assert-QuaySequence { Deny-QuayTeamInvite first, $code, second -Confirm:$false } '!first', '!second'
        (Get-QuayTeamMember initech owners).Name | Should -Be 'alice'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Deny-QuayTeamInvite -Code $code -Confirm:$false }; Requests = 'DELETE /api/v1/teaminvite/urn:teaminvite:*' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
