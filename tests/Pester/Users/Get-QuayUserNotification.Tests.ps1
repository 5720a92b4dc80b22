BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayUserNotification' {
    BeforeEach { Reset-TestConnection }

    It 'lists the notifications of the user, newest first' {
        $found = Get-QuayUserNotification
        $found.Kind | Should -Be 'org_team_invite', 'repo_push', 'maintenance'
        $found[0].Metadata.org | Should -Be 'initech'
        $found[0].Created | Should -BeGreaterThan $found[2].Created
        $found[1].PSObject.TypeNames[0] | Should -Be 'Quay.Client.QuayUserNotification'
    }

    It 'lists each notification once, although the registry''s pages skip one' {
        Add-RegistrySeed @{ notifications = @{ user = 'alice'; count = 250 } }
        Connect-TestRegistry -As normal
        $found = Get-QuayUserNotification
        $found.Count | Should -Be 250
        @($found.Id | Select-Object -Unique).Count | Should -Be 250
    }

    It 'writes nothing if there are no notifications' {
        Connect-TestRegistry -As normal
        Get-QuayUserNotification | Should -BeNullOrEmpty
    }

    It 'gets a notification by its id, also a dismissed one' {
        $id = (Get-QuayUserNotification)[1].Id
        (Get-QuayUserNotification -Uuid $id).Kind | Should -Be 'repo_push'
        Set-QuayUserNotification $id -Dismissed
        (Get-QuayUserNotification $id).Dismissed | Should -BeTrue
        (Get-QuayUserNotification).Kind | Should -Not -Contain 'repo_push'
    }

    It 'takes ids and notifications from the pipeline' {
        $all = Get-QuayUserNotification
        ($all.Id | Get-QuayUserNotification).Kind | Should -Be $all.Kind
        ($all | Get-QuayUserNotification).Kind | Should -Be $all.Kind
    }

    It 'gets several, and reports each missing one in its place' {
        $all = Get-QuayUserNotification
        Assert-QuaySequence { Get-QuayUserNotification $all[2].Id, first, $all[0].Id, second } $all[2].Id, '!first', $all[0].Id, '!second'
    }

    It 'has the properties to answer an invitation' {
        Get-QuayUserNotification | Where-Object Kind -EQ org_team_invite | ForEach-Object { Approve-QuayTeamInvite $_.Metadata.code }
        (Get-QuayTeamMember initech owners).Name | Should -Contain 'admin'
    }

    It 'shows the subject of each notification' {
        $text = Get-QuayUserNotification | Out-String -Width 80
        $text | Should -Match '(?m)^Created +Kind +About\s*$'
        $text | Should -Match '(?m) repo_push +acme/app nightly\s*$'
        $text | Should -Match '(?m) org_team_invite +initech owners alice\s*$'
    }

    It 'offers ids by Tab' {
        $line = 'Get-QuayUserNotification '
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be (Get-QuayUserNotification).Id
    }

    It 'reports missing objects' {
        $id = [guid]::Empty.ToString()
        Assert-QuayError { Get-QuayUserNotification $id } -Id QuayNotFound -Category ObjectNotFound -Target $id
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayUserNotification } -Id QuayForbidden -Category PermissionDenied
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayUserNotification }; Requests = 'GET /api/v1/user/notifications' }
        @{
            Run      = { Get-QuayUserNotification -Uuid 6b1e0d2f-3c4a-4b5d-8e6f-7a8b9c0d1e02 }
            Requests = 'GET /api/v1/user/notifications/6b1e0d2f-3c4a-4b5d-8e6f-7a8b9c0d1e02'
        }
        @{
            Run      = { Get-QuayUserNotification | Where-Object Kind -EQ maintenance | Get-QuayUserNotification }
            Requests = 'GET /api/v1/user/notifications',
            'GET /api/v1/user/notifications/6b1e0d2f-3c4a-4b5d-8e6f-7a8b9c0d1e03'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
