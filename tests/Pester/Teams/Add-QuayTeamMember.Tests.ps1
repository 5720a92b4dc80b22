BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Add-QuayTeamMember' {
    BeforeEach { Reset-TestConnection }

    It 'adds users, and writes them with -PassThru' {
        Add-QuayTeamMember acme auditors alice | Should -BeNullOrEmpty
        $added = Add-QuayTeamMember acme auditors bob -PassThru
        $added.Name, $added.Organization, $added.Team | Should -Be 'bob', 'acme', 'auditors'
        $added.Invited | Should -BeFalse
        (Get-QuayTeamMember acme auditors -IncludePending:$false).Name | Should -Be 'carol', 'alice', 'bob'
    }

    It 'adds robots by short and by full name' {
        Add-QuayTeamMember acme auditors -Robot ci
        Add-QuayTeamMember acme auditors -Robot alice+laptop
        (Get-QuayTeamMember acme auditors | Where-Object IsRobot).Name | Should -Be 'acme+ci', 'alice+laptop'
    }

    It 'invites by e-mail' {
        $invited = Add-QuayTeamMember acme developers -Email new@example.com -PassThru
        $invited.Name, "$($invited.Kind)", $invited.Invited | Should -Be 'new@example.com', 'Invite', $true
        (Get-RegistryRequest -Change).operationId | Should -Be 'inviteTeamMemberEmail'
    }

    It 'takes names, robots, members and rows of a table from the pipeline' {
        'alice', 'bob' | Add-QuayTeamMember acme owners -ThrottleLimit 1
        Get-QuayRobot -Organization acme | Add-QuayTeamMember -Team owners -ThrottleLimit 1
        Get-QuayTeamMember acme auditors | Add-QuayTeamMember -Team owners -ThrottleLimit 1 -WarningAction SilentlyContinue
        "Organization,Team,User`nglobex,ops,dave" | ConvertFrom-Csv | Add-QuayTeamMember
        (Get-QuayTeamMember acme owners).Name | Should -Be 'admin', 'alice', 'bob', 'acme+ci', 'acme+deploy', 'acme+idle', 'carol', 'newhire@example.com'
        (Get-QuayTeamMember globex ops).Name | Should -Be 'carol', 'dave'
    }

    It 'adds several members to several teams, in the given order' {
        Add-QuayTeamMember acme auditors, owners alice, bob -ThrottleLimit 1
        (Get-RegistryRequest -Change).path | Should -Be @(
            '/api/v1/organization/acme/team/auditors/members/alice', '/api/v1/organization/acme/team/auditors/members/bob'
            '/api/v1/organization/acme/team/owners/members/alice', '/api/v1/organization/acme/team/owners/members/bob'
        )
        Add-QuayTeamMember acme developers -Robot ci, deploy
        (Get-QuayTeamMember acme developers | Where-Object IsRobot).Name | Should -Be 'acme+ci', 'acme+deploy'
        (Add-QuayTeamMember acme owners -Email one@example.com, two@example.com -PassThru).Name | Should -Be 'one@example.com', 'two@example.com'
    }

    It 'reports each missing one in its place' {
        Assert-QuaySequence { Add-QuayTeamMember acme auditors alice, nobody, bob, nemo -PassThru } 'alice', '!nobody', 'bob', '!nemo'
    }

    It 'takes rows with columns for users and for robots, of which one is empty' {
        'Organization,Team,Robot', 'acme,auditors,ci', 'acme,owners,deploy' | ConvertFrom-Csv | Add-QuayTeamMember
        (Get-QuayTeam acme auditors, owners | Get-QuayTeamMember | Where-Object IsRobot).Name | Should -Be 'acme+ci', 'acme+deploy'
        'Organization,Team,User,Robot', 'globex,ops,alice,', 'acme,developers,,ci' | ConvertFrom-Csv | Add-QuayTeamMember -PassThru |
            ForEach-Object Name | Should -Be 'alice', 'acme+ci'
    }

    It 'adds a robot argument to teams from the pipeline, whose names are no members' {
        (Get-QuayTeam acme developers, auditors | Add-QuayTeamMember -Robot ci -PassThru).Team | Should -Be 'developers', 'auditors'
    }

    It 'refuses a row that names two members, and one that names none' {
        Assert-QuayError { Add-QuayTeamMember acme auditors alice -Robot ci } -Id QuayInvalidInput -Category InvalidArgument -Message '*Specify one of them.'
        Assert-QuayError { Add-QuayTeamMember acme auditors } -Id QuayInvalidInput -Category InvalidArgument -Message 'Specify -User, -Robot or -Email.'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'does not convert an object without a name to a name' {
        @(Get-CommandError { [pscustomobject]@{ Other = 'a@example.com' } | Add-QuayTeamMember acme auditors }) | Should -HaveCount 1
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        'alice', 'new@example.com' | Add-QuayTeamMember acme auditors -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'warns of users who are only invited, if the registry demands it' {
        $null = Invoke-RegistryControl 'Post options' @{ requireTeamInvite = $true }
        try {
            $added = 'alice', 'dave' | Add-QuayTeamMember acme auditors -PassThru -WarningVariable warnings -WarningAction SilentlyContinue
            $added.Invited | Should -Be $false, $true
            $warnings | Should -HaveCount 1
            "$warnings" | Should -BeLike "*'dave' an invitation to team 'auditors' of organization 'acme'*"
            (Get-QuayTeamMember acme auditors -IncludePending:$false).Name | Should -Be 'carol', 'alice'
            (Get-QuayTeamMember acme auditors | Where-Object Invited).Name | Should -Be 'newhire@example.com', 'dave'
            Remove-QuayTeamMember acme auditors dave -Confirm:$false
            (Get-QuayTeamMember acme auditors).Name | Should -Not -Contain 'dave'
        }
        finally {
            $null = Invoke-RegistryControl 'Post options' @{ requireTeamInvite = $false }
        }
    }

    It 'warns that the address of a user is invited, but not with -Email' {
        'other@example.com' | Add-QuayTeamMember acme auditors -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike "*'other@example.com' an invitation to team 'auditors'*"
        Add-QuayTeamMember acme auditors -Email new@example.com -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
    }

    It 'reports existing members and missing users' {
        Assert-QuayError { Add-QuayTeamMember acme developers alice } -Id QuayAlreadyExists -Category ResourceExists -Target alice
        Assert-QuayError { Add-QuayTeamMember acme developers nobody } -Id QuayNotFound -Category ObjectNotFound -Target nobody -Message "*'nobody'*"
        Assert-QuayError { Add-QuayTeamMember acme nowhere alice } -Id QuayNotFound -Category ObjectNotFound -Target alice -Message "*'nowhere'*"
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Add-QuayTeamMember acme auditors alice } -Id QuayForbidden -Category PermissionDenied -Target alice
    }
}
