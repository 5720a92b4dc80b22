BeforeAll { . "$PSScriptRoot/Prelude.ps1" }

Describe 'Organizations' {
    BeforeAll {
        $organization = Open-LiveOrganization
        $user = Open-LiveUser
    }

    AfterAll {
        Close-LiveOrganization $organization
        Close-LiveUser $user
    }

    It 'are created, changed and removed' {
        $name = Get-LiveName
        (New-QuayOrganization $name -Email "$name@example.com").Name | Should -Be $name
        (Read-Registry "organization/$name").email | Should -Be "$name@example.com"
        Set-QuayOrganization $name -Email "new-$name@example.com"
        (Read-Registry "organization/$name").email | Should -Be "new-$name@example.com"
        { New-QuayOrganization $name -Email "$name@example.com" -ErrorAction Stop } | Should -Throw -ErrorId 'QuayAlreadyExists,*'
        Remove-QuayOrganization $name -Confirm:$false
        Read-Registry "organization/$name" | Should -BeNullOrEmpty
        { Get-QuayOrganization $name -ErrorAction Stop } | Should -Throw -ErrorId 'QuayNotFound,*'
    }

    It 'have robots that can sign in' {
        $robot = New-QuayRobot "$organization+builder" -Description 'builds'
        (Read-Registry "organization/$organization/robots/builder").description | Should -Be builds
        $token = $robot.Credential.GetNetworkCredential().Password
        (Read-Registry "organization/$organization/robots/builder").token | Should -BeExactly $token
        (Get-QuayRobot -Organization $organization).Name | Should -Be "$organization+builder"
        $new = (Reset-QuayRobotToken "$organization+builder" -Confirm:$false).Credential.GetNetworkCredential().Password
        $new | Should -Not -Be $token
        if (-not (Get-LiveRegistry).Embedded) {
            Get-DockerToken "$organization+builder" $new | Should -Not -BeNullOrEmpty
            { Get-DockerToken "$organization+builder" $token } | Should -Throw
        }

        Remove-QuayRobot "$organization+builder" -Confirm:$false
        (Read-Registry "organization/$organization/robots?token=false").robots | Should -BeNullOrEmpty
        { Remove-QuayRobot "$organization+builder" -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'QuayNotFound,*'
    }

    It 'have teams' {
        $null = New-QuayTeam $organization builders -Role Creator -Description 'They build'
        $team = (Read-Registry "organization/$organization").teams.builders
        $team.role, $team.description | Should -Be 'creator', 'They build'
        Set-QuayTeam $organization builders -Role Member
        $team = (Read-Registry "organization/$organization").teams.builders
        $team.role, $team.description | Should -Be 'member', 'They build'
        $null = Read-Registry "organization/$organization/robots/member" Put @{ description = '' }
        $null = Add-QuayTeamMember $organization builders -Robot member
        (Read-Registry "organization/$organization/team/builders/members").members.name | Should -Be "$organization+member"
        Remove-QuayTeamMember $organization builders -Robot member -Confirm:$false
        (Read-Registry "organization/$organization/team/builders/members").members | Should -BeNullOrEmpty
        Remove-QuayTeam $organization builders -Confirm:$false
        (Read-Registry "organization/$organization").teams.PSObject.Properties.Name | Should -Be owners
    }

    It 'add users to teams, or invite them' {
        Skip-Unless -Condition $user -Because 'the token may not create users'
        $null = New-QuayTeam $organization invited -Role Member
        $null = Add-QuayTeamMember $organization invited -User $user -WarningAction SilentlyContinue
        $members = (Read-Registry "organization/$organization/team/invited/members?includePending=true").members
        $members.name | Should -Be $user
        $asked = (Get-LiveRegistry).Features.REQUIRE_TEAM_INVITE -and (Get-LiveRegistry).Features.MAILING
        $members.invited | Should -Be ([bool]$asked)
        Remove-QuayTeamMember $organization invited -User $user -Confirm:$false
        (Read-Registry "organization/$organization/team/invited/members?includePending=true").members | Should -BeNullOrEmpty
    }

    It 'have default permissions for new repositories' {
        $null = Read-Registry "organization/$organization/team/readers" Put @{ role = 'member' }
        $rule = New-QuayDefaultPermission $organization -Team readers -Role Read
        $found = (Read-Registry "organization/$organization/prototypes").prototypes
        $found.role, $found.delegate.name | Should -Be 'read', 'readers'
        Set-QuayDefaultPermission $organization $rule.Id -Role Write
        (Read-Registry "organization/$organization/prototypes").prototypes.role | Should -Be write
        $null = New-QuayRepository $organization/defaulted
        (Read-Registry "repository/$organization/defaulted/permissions/team/").permissions.readers.role | Should -Be write
        Remove-QuayDefaultPermission $organization $rule.Id -Confirm:$false
        (Read-Registry "organization/$organization/prototypes").prototypes | Should -BeNullOrEmpty
    }

    It 'have applications' {
        $application = New-QuayApplication $organization pipeline -Description 'builds' -RedirectUri https://ci.example.com/callback
        $found = Read-Registry "organization/$organization/applications/$($application.ClientId)"
        $found.name, $found.description, $found.redirect_uri | Should -Be 'pipeline', 'builds', 'https://ci.example.com/callback'
        Set-QuayApplication $organization $application.ClientId -Description 'builds and tests'
        $found = Read-Registry "organization/$organization/applications/$($application.ClientId)"
        $found.description, $found.redirect_uri | Should -Be 'builds and tests', 'https://ci.example.com/callback'
        Remove-QuayApplication $organization $application.ClientId -Confirm:$false
        (Read-Registry "organization/$organization/applications").applications | Should -BeNullOrEmpty
    }

    It 'list the access to their repositories with its reasons' {
        $null = Read-Registry "organization/$organization/team/watchers" Put @{ role = 'member' }
        $null = Read-Registry "organization/$organization/robots/watcher" Put @{ description = '' }
        $null = Read-Registry "organization/$organization/team/watchers/members/$organization+watcher" Put
        $null = Read-Registry repository Post @{ namespace = $organization; repository = 'watched'; visibility = 'public'; description = '' }
        $null = Read-Registry "repository/$organization/watched/permissions/team/watchers" Put @{ role = 'write' }
        $rows = Get-QuayAccess $organization watched | Sort-Object Grantee, Through
        $rows | Where-Object Grantee -EQ "$organization+watcher" | ForEach-Object { "$($_.Role) $($_.Through)" } | Should -Be "Write Team 'watchers'"
        $rows | Where-Object GranteeKind -EQ Everyone | ForEach-Object { "$($_.Role) $($_.Through)" } | Should -Be 'Read Public'
        $owners = (Read-Registry "organization/$organization/team/owners/members").members.name
        ($rows | Where-Object Through -EQ OrganizationAdmin).Grantee | Should -Be $owners
    }
}
