BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Approve-QuayTeamInvite' {
    BeforeEach {
        Reset-TestConnection
        $script:code = 'urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a02'
    }

    It 'accepts an invitation of the user' {
        $accepted = Approve-QuayTeamInvite $code -PassThru
        $accepted.Organization, $accepted.Team | Should -Be 'initech', 'owners'
        (Get-QuayTeamMember initech owners).Name | Should -Contain 'admin'
    }

    It 'takes codes from the pipeline and writes nothing without -PassThru' {
        $code | Approve-QuayTeamInvite | Should -BeNullOrEmpty
        (Get-QuayTeamMember initech owners).Name | Should -Contain 'admin'
    }

    It 'accepts several invitations, and reports each missing one in its place' {
        Assert-QuaySequence { Approve-QuayTeamInvite first, $code, second -PassThru } '!first', 'initech/owners', '!second'
    }

    It 'sends nothing with -WhatIf' {
        Approve-QuayTeamInvite $code -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an invalid or used code' {
        Assert-QuayError { Approve-QuayTeamInvite nonsense } -Id QuayNotFound -Category ObjectNotFound -Target nonsense
        Approve-QuayTeamInvite $code
        Assert-QuayError { Approve-QuayTeamInvite $code } -Id QuayNotFound -Category ObjectNotFound -Target $code
    }

    It 'reports an invitation of another user' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Approve-QuayTeamInvite $code } -Id QuayInvalidInput -Category InvalidArgument -Target $code -Message '*intended for*'
    }
}
