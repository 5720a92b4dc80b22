BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Disable-QuayTeamSync' {
    BeforeEach {
        Reset-TestConnection
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = 'ldap' }
    }

    It 'ends the synchronization of a team and keeps its members' {
        Enable-QuayTeamSync acme developers -LdapGroupDn 'cn=dev' -Confirm:$false
        $team = Disable-QuayTeamSync acme developers -PassThru
        $team.IsSynced | Should -BeFalse
        $team.MemberCount | Should -Be 2
        Disable-QuayTeamSync acme developers | Should -BeNullOrEmpty
    }

    It 'takes teams from the pipeline' {
        'developers', 'auditors' | Enable-QuayTeamSync acme -LdapGroupDn 'cn=all' -Confirm:$false
        Get-QuayTeam acme | Where-Object IsSynced | Disable-QuayTeamSync
        (Get-QuayTeam acme).IsSynced | Should -Be $false, $false, $false
    }

    It 'takes several teams, and reports each missing one in its place' {
        Enable-QuayTeamSync acme developers, auditors -LdapGroupDn 'cn=all' -Confirm:$false
        Assert-QuaySequence { Disable-QuayTeamSync acme nobody, developers, auditors -PassThru } '!nobody', 'developers', 'auditors'
        (Get-QuayTeam acme).IsSynced | Should -Be $false, $false, $false
    }

    It 'sends nothing with -WhatIf' {
        Disable-QuayTeamSync acme developers -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a missing team, and a registry without a directory' {
        Assert-QuayError { Disable-QuayTeamSync acme nobody } -Id QuayNotFound -Category ObjectNotFound -Target nobody
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = $null }
        Assert-QuayError { Disable-QuayTeamSync acme developers } -Id QuayNotSupported -Category NotImplemented -Target developers
    }
}
