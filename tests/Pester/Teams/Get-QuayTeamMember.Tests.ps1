BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayTeamMember' {
    BeforeEach { Reset-TestConnection }

    It 'lists the members of a team with team and organization' {
        $members = Get-QuayTeamMember acme developers
        $members.Name | Should -Be 'alice', 'bob'
        $members[0].Organization, $members[0].Team | Should -Be 'acme', 'developers'
        $members.Invited | Should -Be $false, $false
    }

    It 'distinguishes robots from users' {
        Add-QuayTeamMember acme developers -Robot ci
        (Get-QuayTeamMember acme developers | Where-Object IsRobot).Name | Should -Be 'acme+ci'
    }

    It 'lists open invitations unless -IncludePending is $false' {
        (Get-QuayTeamMember acme auditors).Name | Should -Be 'carol', 'newhire@example.com'
        $invited = Get-QuayTeamMember acme auditors | Where-Object Invited
        $invited.Name, $invited.Email | Should -Be 'newhire@example.com', 'newhire@example.com'
        "$($invited.Kind)" | Should -Be 'Invite'
        (Get-QuayTeamMember acme auditors -IncludePending:$false).Name | Should -Be 'carol'
    }

    It 'shows in the table which entries are invitations' {
        $text = Get-QuayTeamMember acme auditors | Out-String -Width 80
        $text | Should -Match '(?m)^carol +User\s*$'
        $text | Should -Match '(?m)^newhire@example.com +Invite +invited\s*$'
    }

    It 'gets several teams of several organizations, and reports each missing one in its place' {
        (Get-QuayTeamMember acme auditors, owners -IncludePending:$false).Name | Should -Be 'carol', 'admin'
        Assert-QuaySequence { Get-QuayTeamMember acme auditors, nobody, owners, nemo -IncludePending:$false } 'carol', '!nobody', 'admin', '!nemo'
        (Get-QuayTeamMember acme, globex owners).Organization | Should -Be 'acme', 'globex'
    }

    It 'takes teams and names from the pipeline' {
        (Get-QuayTeam acme | Get-QuayTeamMember -IncludePending:$false).Name | Should -Be 'admin', 'alice', 'bob', 'carol'
        ('auditors', 'owners' | Get-QuayTeamMember acme).Name | Should -Be 'carol', 'newhire@example.com', 'admin'
    }

    It 'reports a missing team' {
        Assert-QuayError { Get-QuayTeamMember acme nobody } -Id QuayNotFound -Category ObjectNotFound -Target nobody
    }

    It 'lists members for members only' {
        Connect-TestRegistry -As normal
        (Get-QuayTeamMember acme developers).Name | Should -Be 'alice', 'bob'
        Assert-QuayError { Get-QuayTeamMember acme auditors } -Id QuayForbidden -Category PermissionDenied -Target auditors
    }
}
