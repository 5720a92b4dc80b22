BeforeAll { . "$PSScriptRoot/Prelude.ps1" }

Describe 'Organizations' {
    BeforeAll {
        $organization = Open-LiveOrganization
        $user = Open-LiveUser
    }

    AfterAll { Clear-LiveRegistry }

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
        Get-DockerToken "$organization+builder" $new | Should -Not -BeNullOrEmpty
        { Get-DockerToken "$organization+builder" $token } | Should -Throw
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
        $registry = Get-LiveRegistry
        # The embedded registry shows both; for another registry it depends on a setting.
        foreach ($asks in $(if ($registry.Embedded) { $false, $true } else { [bool]($registry.Features.REQUIRE_TEAM_INVITE -and $registry.Features.MAILING) })) {
            if ($registry.Embedded) { $null = Invoke-RegistryControl 'Post options' @{ requireTeamInvite = $asks } }
            $null = Add-QuayTeamMember $organization invited -User $user -WarningAction SilentlyContinue
            $members = (Read-Registry "organization/$organization/team/invited/members?includePending=true").members
            $members.name | Should -Be $user
            $members.invited | Should -Be $asks
            Remove-QuayTeamMember $organization invited -User $user -Confirm:$false
            (Read-Registry "organization/$organization/team/invited/members?includePending=true").members | Should -BeNullOrEmpty
        }
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
        $null = Open-LiveRepository "$organization/watched" public
        $null = Read-Registry "repository/$organization/watched/permissions/team/watchers" Put @{ role = 'write' }
        $rows = Get-QuayAccess $organization watched | Sort-Object Grantee, Through
        $rows | Where-Object Grantee -EQ "$organization+watcher" | ForEach-Object { "$($_.Role) $($_.Through)" } | Should -Be "Write Team 'watchers'"
        $rows | Where-Object GranteeKind -EQ Everyone | ForEach-Object { "$($_.Role) $($_.Through)" } | Should -Be 'Read Public'
        $owners = (Read-Registry "organization/$organization/team/owners/members").members.name
        ($rows | Where-Object Through -EQ OrganizationAdmin).Grantee | Should -Be $owners
        # The last access of a robot is its login.
        ($rows | Where-Object Grantee -EQ "$organization+watcher").LastAccessed | Should -BeNullOrEmpty
        $null = Get-DockerToken "$organization+watcher" (Read-Registry "organization/$organization/robots/watcher").token
        $row = Get-QuayAccess $organization watched -Robot watcher | Where-Object GranteeKind -EQ Robot
        $row.LastAccessed | Should -BeGreaterThan (Get-Date).AddMinutes(-5)
        $effective = Get-QuayAccess $organization watched -Effective
        @($effective | Group-Object Grantee | Where-Object Count -GT 1) | Should -BeNullOrEmpty
        ($effective | Where-Object Grantee -EQ "$organization+watcher").Role | Should -Be Write
    }

    It 'are mirrors of other namespaces' {
        Skip-Unless ORG_MIRROR
        $mirror = Open-LiveOrganization
        $upstream = "https://$((Get-LiveRegistry).Upstream)"
        $null = Read-Registry "organization/$mirror/robots/sync" Put @{ description = '' }
        $refused = $null
        $null = New-QuayOrganizationMirror $mirror $upstream library -Robot sync -RegistryType Harbor -RepositoryFilter 'app*' -SyncInterval 1d -Enabled:$false `
            -ErrorAction SilentlyContinue -ErrorVariable refused
        Skip-Unresolved $refused
        $refused | Should -BeNullOrEmpty
        $found = Read-Registry "organization/$mirror/mirror"
        $found.external_registry_url.TrimEnd('/'), $found.external_namespace, $found.external_registry_type | Should -Be $upstream, 'library', 'harbor'
        $found.robot_username, $found.sync_interval, $found.is_enabled, $found.repository_filters | Should -Be "$mirror+sync", 86400, $false, 'app*'
        { New-QuayOrganizationMirror $mirror $upstream library -Robot sync -ErrorAction Stop } | Should -Throw -ErrorId 'QuayAlreadyExists,*'
        Set-QuayOrganizationMirror $mirror -SyncInterval 2d -Visibility Public
        $found = Read-Registry "organization/$mirror/mirror"
        $found.sync_interval, $found.visibility, $found.external_namespace | Should -Be 172800, 'public', 'library'
        Get-QuayOrganizationMirror $mirror | Remove-QuayOrganizationMirror -Confirm:$false
        Read-Registry "organization/$mirror/mirror" | Should -BeNullOrEmpty
    }

    It 'cache the images of another registry' {
        Skip-Unless PROXY_CACHE
        $cache = Open-LiveOrganization
        $upstream = "$((Get-LiveRegistry).Upstream)/library"
        $refused = $null
        $null = New-QuayProxyCache $cache $upstream -Expiration 2d -ErrorAction SilentlyContinue -ErrorVariable refused
        Skip-Unresolved $refused
        $refused | Should -BeNullOrEmpty
        $found = Read-Registry "organization/$cache/proxycache"
        $found.upstream_registry, $found.expiration_s | Should -Be $upstream, 172800
        (Get-QuayProxyCache $cache).Expiration | Should -Be ([timespan]'2.00:00:00')
        Remove-QuayProxyCache $cache -Confirm:$false
        (Read-Registry "organization/$cache/proxycache").upstream_registry | Should -BeNullOrEmpty
    }

    It 'send notifications about their quota' {
        Skip-Unless QUOTA_NOTIFICATIONS
        $made = New-QuayNotification -Organization $organization -Event QuotaWarning -WebhookUrl https://hooks.example.com/quota -Title quota
        $found = (Read-Registry "organization/$organization/notifications").notifications
        $found.uuid, $found.event, $found.method, $found.title | Should -Be $made.Uuid, 'quota_warning', 'webhook', 'quota'
        $found.config.url | Should -Be https://hooks.example.com/quota
        Get-QuayNotification -Organization $organization | Remove-QuayNotification -Confirm:$false
        (Read-Registry "organization/$organization/notifications").notifications | Should -BeNullOrEmpty
    }

    It 'are found' {
        $null = Open-LiveRepository "$organization/$organization-found"
        Find-QuayRepository "$organization-found" | ForEach-Object Repository | Should -Be "$organization/$organization-found"
        (Read-Registry "find/repositories?query=$organization-found").results.name | Should -Be "$organization-found"
    }
}
