BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayTeam' {
    BeforeEach { Reset-TestConnection }

    It 'changes the role and keeps the description' {
        Set-QuayTeam acme developers -Role Member | Should -BeNullOrEmpty
        $team = Get-QuayTeam acme developers
        "$($team.Role)", $team.Description | Should -Be 'Member', 'Build and push'
    }

    It 'changes the description and keeps the role' {
        Set-QuayTeam acme developers -Description 'Other'
        $team = Get-QuayTeam acme developers
        "$($team.Role)", $team.Description | Should -Be 'Creator', 'Other'
        Set-QuayTeam acme developers -Description ''
        (Get-QuayTeam acme developers).Description | Should -BeNullOrEmpty
    }

    It 'writes the team with -PassThru' {
        $team = Set-QuayTeam acme developers -Role Admin -PassThru
        "$($team.Role)", $team.Organization | Should -Be 'Admin', 'acme'
        $team.MemberCount | Should -Be 2
    }

    It 'takes teams from the pipeline' {
        Get-QuayTeam acme | Where-Object Name -NE owners | Set-QuayTeam -Role Creator
        "$((Get-QuayTeam acme).Role)" | Should -Be 'Admin Creator Creator'
    }

    It 'changes several teams, and reports each missing one in its place' {
        Assert-QuaySequence { Set-QuayTeam acme developers, nobody, auditors, nemo -Role Admin -PassThru } 'developers', '!nobody', 'auditors', '!nemo'
        'developers', 'auditors' | Set-QuayTeam acme -Role Member
        "$((Get-QuayTeam acme).Role)" | Should -Be 'Admin Member Member'
    }

    It 'sends nothing with -WhatIf' {
        Set-QuayTeam acme developers -Role Member -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'does not create a missing team' {
        Assert-QuayError { Set-QuayTeam acme nobody -Role Member } -Id QuayNotFound -Category ObjectNotFound -Target nobody
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports that no change is given' {
        Assert-QuayError { Set-QuayTeam acme developers } -Id QuayInvalidInput -Category InvalidArgument -Target developers
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports that the last team of administrators must keep its role' {
        Assert-QuayError { Set-QuayTeam acme owners -Role Member } -Id QuayConflict -Category InvalidOperation -Target owners
    }
}
