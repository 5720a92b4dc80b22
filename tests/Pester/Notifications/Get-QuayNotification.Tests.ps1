BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayNotification' {
    BeforeEach {
        Reset-TestConnection
        $script:push, $script:quota, $script:own = New-TestNotification
    }

    It 'lists notifications of a repository, of an organization, and of the user' {
        $found = Get-QuayNotification acme/app
        $found.Uuid, $found.Repository, $found.Organization, $found.Event, $found.Method, $found.Target, $found.NumberOfFailures | Should -Be $push.Uuid, 'acme/app', $null, 'RepoPush', 'Webhook', 'hooks.example.com', 0
        $found = Get-QuayNotification -Organization acme
        $found.Uuid, $found.Repository, $found.Organization, $found.Target | Should -Be $quota.Uuid, $null, acme, alice
        $found = Get-QuayNotification
        $found.Uuid, $found.Repository, $found.Organization, $found.Target | Should -Be $own.Uuid, $null, $null, ops@example.com
    }

    It 'reads one notification' {
        (Get-QuayNotification acme/app $push.Uuid).Title | Should -Be Push
        (Get-QuayNotification -Uuid $own.Uuid).Event | Should -Be QuotaError
        (Get-RegistryRequest).operationId | Should -Be getRepoNotification, getUserNamespaceNotification
    }

    It 'takes repositories, organizations and notifications from the pipeline' {
        (Get-QuayRepository -Namespace acme | Get-QuayNotification).Uuid | Should -Be $push.Uuid
        ('acme/app', 'acme/web' | Get-QuayNotification).Uuid | Should -Be $push.Uuid
        (Get-QuayOrganization | Get-QuayNotification).Uuid | Should -Be $quota.Uuid
        ($push, $quota, $own | Get-QuayNotification).Uuid | Should -Be $push.Uuid, $quota.Uuid, $own.Uuid
    }

    It 'takes several repositories, organizations and UUIDs, as lists and as text' {
        $written = Get-QuayNotification acme/nothing, acme/app, acme/none 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } }
        $written | Should -Be 'acme/nothing', 'acme/app', 'acme/none'
        $written = Get-QuayNotification acme/app nothing, $push.Uuid 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Uuid } }
        $written | Should -Be 'nothing', $push.Uuid
        ($push.Uuid | Get-QuayNotification acme/app).Uuid | Should -Be $push.Uuid
        ($quota.Uuid | Get-QuayNotification -Organization acme).Uuid | Should -Be $quota.Uuid
        (Get-QuayNotification -Organization globex, acme).Uuid | Should -Be $quota.Uuid
    }

    It 'fits into 80 columns with long names' {
        $null = New-QuayNotification acme/tools/builder RepoMirrorSyncSuccess -Target developers -TargetKind Team -Title 'The nightly mirror is through'
        $lines = (Get-QuayNotification acme/tools/builder | Out-String -Width 80) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
        "$lines" | Should -Match 'RepoMirrorSyncSuccess'
        "$lines" | Should -Not -Match '\u2026'
    }

    It 'does not read the user''s notifications for an empty organization or repository' {
        Assert-QuayError { Get-QuayNotification -Organization '' } -Id QuayInvalidInput -Category InvalidArgument
        Assert-QuayError { [pscustomobject]@{ Anything = 1 } | Get-QuayNotification } -Id QuayInvalidInput -Category InvalidArgument
        Assert-QuayError { Get-QuayNotification acme/app -Organization acme } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Get-QuayNotification acme/nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target acme/nonesuch
        Assert-QuayError { Get-QuayNotification -Organization nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Assert-QuayError { Get-QuayNotification acme/app '00000000-0000-0000-0000-000000000000' } -Id QuayNotFound -Category ObjectNotFound -Target '00000000-0000-0000-0000-000000000000'
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayNotification acme/app } -Id QuayForbidden -Category PermissionDenied -Target acme/app
    }

    It 'shows the host of a webhook, and not its path' {
        $shown = Get-QuayNotification acme/app | Out-String -Width 200
        $shown | Should -Match 'acme/app +RepoPush +0 +Webhook hooks.ex +Push'
        $shown | Should -Not -Match '/push'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayNotification }; Requests = 'GET /api/v1/user/namespacenotifications' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
