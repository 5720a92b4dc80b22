BeforeAll { . "$PSScriptRoot/Prelude.ps1" }

Describe 'Repositories' {
    BeforeAll {
        $organization = Open-LiveOrganization
        $user = Open-LiveUser
        foreach ($name in 'one', 'two') { $null = Read-Registry "organization/$organization/robots/$name" Put @{ description = '' } }
        $null = Read-Registry "organization/$organization/team/devs" Put @{ role = 'member' }
    }

    AfterAll { Clear-LiveRegistry }

    It 'are created, changed and removed, also with nested names' {
        foreach ($name in 'app', 'tools/nested/builder') {
            $repository = "$organization/$name"
            (New-QuayRepository $repository -Visibility Public -Description 'first').Repository | Should -Be $repository
            $found = Read-Registry "repository/$repository"
            $found.description, $found.is_public | Should -Be 'first', $true
            Set-QuayRepository $repository -Visibility Private -Description 'second'
            $found = Read-Registry "repository/$repository"
            $found.description, $found.is_public | Should -Be 'second', $false
        }

        (Get-QuayRepository "$organization/*").Name | Sort-Object | Should -Be 'app', 'tools/nested/builder'
        Remove-QuayRepository "$organization/tools/nested/builder" -Confirm:$false
        (Read-Registry "repository?namespace=$organization").repositories.name | Should -Be app
        { Remove-QuayRepository "$organization/tools/nested/builder" -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'QuayNotFound,*'
    }

    It 'are listed page by page' {
        1..120 | ForEach-Object { [pscustomobject]@{ Namespace = $organization; Name = 'many-{0:000}' -f $_ } } | New-QuayRepository | Out-Null
        @(Get-QuayRepository "$organization/many-*").Count | Should -Be 120
        $first = Read-Registry "repository?namespace=$organization"
        $first.next_page | Should -Not -BeNullOrEmpty
        Get-QuayRepository "$organization/many-*" | Remove-QuayRepository -Confirm:$false
        (Read-Registry "repository?namespace=$organization").repositories.name | Where-Object { $_ -like 'many-*' } | Should -BeNullOrEmpty
    }

    It 'have permissions of users, robots and teams' {
        $repository = Open-LiveRepository "$organization/permitted"
        Set-QuayRepositoryPermission $repository -Robot one -Role Write
        Set-QuayRepositoryPermission $repository -Team devs -Role Read
        (Read-Registry "repository/$repository/permissions/user/").permissions."$organization+one".role | Should -Be write
        (Read-Registry "repository/$repository/permissions/team/").permissions.devs.role | Should -Be read
        if ($user) {
            Set-QuayRepositoryPermission $repository -User $user -Role Admin
            (Read-Registry "repository/$repository/permissions/user/$user").role | Should -Be admin
            Remove-QuayRepositoryPermission $repository -User $user -Confirm:$false
            Read-Registry "repository/$repository/permissions/user/$user" | Should -BeNullOrEmpty
        }

        Get-QuayRepositoryPermission $repository -Kind Robot | Remove-QuayRepositoryPermission -Confirm:$false
        (Read-Registry "repository/$repository/permissions/user/").permissions."$organization+one" | Should -BeNullOrEmpty
        { Set-QuayRepositoryPermission $repository -Robot missing -Role Read -ErrorAction Stop } | Should -Throw
    }

    It 'are refused under invalid names, and such names delete nothing' {
        $repository = Open-LiveRepository "$organization/kept"
        foreach ($name in 'UPPER', 'a b', 'a:b') {
            { New-QuayRepository "$organization/$name" -ErrorAction Stop } | Should -Throw
        }

        foreach ($name in 'x/y', 'x%2Fy', '..', 'x\y') {
            { Remove-QuayTag $repository $name -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'QuayInvalidInput,*'
        }

        { Remove-QuayRepository "$organization/kept/tag/v1" -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'QuayInvalidInput,*'
        { Remove-QuayOrganization "$organization/team/devs" -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'QuayInvalidInput,*'
        (Read-Registry "repository/$repository").name | Should -Be kept
        (Read-Registry "organization/$organization").teams.devs.name | Should -Be devs
    }

    It 'are mirrors of other repositories' {
        Skip-Unless REPO_MIRROR
        $repository = Open-LiveRepository "$organization/mirrored"
        $null = Read-Registry "repository/$repository/changestate" Put @{ state = 'MIRROR' }
        $refused = $null
        $reference = "$((Get-LiveRegistry).Upstream)/library/app"
        $null = New-QuayRepositoryMirror $repository -ExternalReference $reference -TagPattern 'v*', latest -SyncInterval 1d -Robot one `
            -ErrorAction SilentlyContinue -ErrorVariable refused
        Skip-Unresolved $refused
        $refused | Should -BeNullOrEmpty
        $found = Read-Registry "repository/$repository/mirror"
        $found.external_reference, $found.sync_interval, $found.robot_username | Should -Be $reference, 86400, "$organization+one"
        $found.root_rule.rule_value | Should -Be 'v*', 'latest'
        Set-QuayRepositoryMirror $repository -SyncInterval 2d
        $found = Read-Registry "repository/$repository/mirror"
        $found.sync_interval, $found.external_reference | Should -Be 172800, $reference
    }

    It 'send notifications of events' {
        $repository = Open-LiveRepository "$organization/notifying"
        $made = New-QuayNotification -Repository $repository -Event RepoPush -WebhookUrl https://hooks.example.com/push -Title pushes
        $found = (Read-Registry "repository/$repository/notification/").notifications
        $found.event, $found.method, $found.title | Should -Be 'repo_push', 'webhook', 'pushes'
        $found.uuid | Should -Be $made.Uuid
        Remove-QuayNotification -Repository $repository -Uuid $made.Uuid -Confirm:$false
        (Read-Registry "repository/$repository/notification/").notifications | Should -BeNullOrEmpty
    }
}
