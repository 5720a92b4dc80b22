BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayNotification' {
    BeforeEach { Reset-TestConnection }

    It 'creates a notification with a webhook' {
        $made = New-QuayNotification acme/app RepoPush -WebhookUrl https://hooks.example.com/push -Title 'On push' -Config @{ template = '{}' }
        $made.Repository, $made.Event, $made.Method, $made.Title, $made.Target, $made.Config.template | Should -Be acme/app, RepoPush, Webhook, 'On push', hooks.example.com, '{}'
        (New-Object pscredential 'x', $made.Url).GetNetworkCredential().Password | Should -Be https://hooks.example.com/push
        (Get-RegistryRequest).operationId | Should -Be createRepoNotification
    }

    It 'creates notifications for Slack, mail, users and teams' {
        (New-QuayNotification acme/app BuildFailure -SlackUrl https://hooks.slack.example.com/x -EventConfig @{ 'ref-regex' = 'refs/heads/main' }).EventConfig['ref-regex'] | Should -Be refs/heads/main
        (New-QuayNotification -Organization acme -Event QuotaError -Email ops@example.com).Target | Should -Be ops@example.com
        (New-QuayNotification acme/app RepoPush -Target bob).Config.target.kind | Should -Be user
        (New-QuayNotification acme/app RepoPush -Target developers -TargetKind Team).Config.target.kind | Should -Be team
    }

    It 'takes all events and methods, also by the names of the API' {
        $names = (TabExpansion2 'New-QuayNotification acme/app ').CompletionMatches.CompletionText
        $names.Count | Should -Be 13
        ($names | ForEach-Object { New-QuayNotification acme/app $_ -Target bob }).Event | Should -Be $names
        (New-QuayNotification acme/app repo_mirror_sync_failed -Method quay_notification -Target bob).Event | Should -Be RepoMirrorSyncFailed
        (New-QuayNotification -Event quota_error -Method webhook -Config @{ url = 'https://hooks.example.com' }).Method | Should -Be Webhook
    }

    It 'keeps secrets out of Config' {
        $made = New-QuayNotification acme/app BuildStart -Method Flowdock -Config @{ flow_api_token = (ConvertTo-TestSecret SECRET0000SECRET) }
        $made.Token | Should -BeOfType securestring
        $made | Format-List | Out-String | Should -Not -Match SECRET0000SECRET
        $made | ConvertTo-Json -Depth 4 | Should -Not -Match SECRET0000SECRET
        [Management.Automation.PSSerializer]::Serialize($made) | Should -Not -Match 'SECRET0000SECRET|N="Token"'
    }

    It 'takes repositories, organizations and rows of a table from the pipeline' {
        (Get-QuayRepository -Namespace acme | New-QuayNotification -Event RepoPush -Target bob).Repository | Should -Be (Get-QuayRepository -Namespace acme).Repository
        (Get-QuayOrganization | New-QuayNotification -Event QuotaWarning -Target bob).Organization | Should -Be acme, globex
        $made = [pscustomobject]@{ Repository = 'acme/app'; Organization = ''; Event = 'RepoPush'; Title = 'Row' } | New-QuayNotification -Target bob
        $made.Repository, $made.Title | Should -Be acme/app, Row
    }

    It 'takes several repositories as argument and from the pipeline, with an error for each missing one' {
        $errors = Get-CommandError { New-QuayNotification acme/nothing, acme/app, acme/none RepoPush -Target bob }
        $errors.TargetObject | Should -Be 'acme/nothing', 'acme/none'
        ('acme/app', 'acme/web' | New-QuayNotification -Event RepoPush -Target bob).Repository | Should -Be 'acme/app', 'acme/web'
        (New-QuayNotification -Organization acme, globex -Event QuotaError -Target bob).Organization | Should -Be 'acme', 'globex'
    }

    It 'takes the destination from a row, but not from an object with another address' {
        $rows = 'Repository,Event,WebhookUrl,SlackUrl,Method,Target', 'acme/app,repo_push,https://hooks.example.com/x,,,', 'acme/web,RepoPush,,https://hooks.slack.example.com/x,,', 'acme/empty,RepoPush,,,QuayNotification,bob', 'acme/app,RepoPush,,,,bob'
        ($rows | ConvertFrom-Csv | New-QuayNotification).Method | Should -Be Webhook, Slack, QuayNotification, QuayNotification
        $made = Get-QuayNotification acme/empty | New-QuayNotification -Repository acme/web -WebhookUrl https://hooks.example.com/y
        $made.Method, $made.Target | Should -Be Webhook, hooks.example.com
        $file = Join-Path $TestDrive notifications.csv
        $null = New-QuayNotification -Organization acme -Event QuotaError -Email ops@example.com
        Get-QuayNotification -Organization acme | Export-Csv $file -NoTypeInformation
        (Import-Csv $file | New-QuayNotification).Target | Should -Be ops@example.com
    }

    It 'warns of an unknown event, with similar ones, and sends it' {
        $null = New-QuayNotification acme/app, acme/web repo_pusch -Target bob -ErrorAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Be "'repo_pusch' is not a known event of notifications; a newer registry may have it. Similar: RepoPush."
        @(Get-RegistryRequest -Change).Count | Should -Be 2
        $null = New-QuayNotification acme/app repo_push -Target bob -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        New-QuayNotification acme/app RepoPush -Target bob -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'requires a destination, and a repository, organization or user' {
        Assert-QuayError { New-QuayNotification acme/app RepoPush } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message '*-WebhookUrl*'
        Assert-QuayError { New-QuayNotification acme/app RepoPush -Target bob -Email a@example.com } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app
        Assert-QuayError { New-QuayNotification acme/app RepoPush -Method Slack -WebhookUrl https://a.example.com } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message '*Slack*Webhook*'
        Assert-QuayError { New-QuayNotification -Organization '' -Event QuotaError -Target bob } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects, and values that the registry does not accept' {
        Assert-QuayError { New-QuayNotification acme/nonesuch RepoPush -Target bob } -Id QuayNotFound -Category ObjectNotFound -Target acme/nonesuch
        Assert-QuayError { New-QuayNotification acme/app RepoPush -Target nobody } -Id QuayNotFound -Category ObjectNotFound -Target acme/app -Message "*'nobody'*"
        Assert-QuayError { New-QuayNotification acme/app RepoPush -Target nobody -TargetKind Team } -Id QuayNotFound -Category ObjectNotFound -Target acme/app
        Assert-QuayError { New-QuayNotification acme/app RepoPush -WebhookUrl ftp//x } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message '*Invalid webhook URL*'
        Assert-QuayError { New-QuayNotification -Organization acme -Event RepoPush -Target bob } -Id QuayInvalidInput -Category InvalidArgument -Target acme -Message '*quota_error*'
        @(Get-CommandError { New-QuayNotification acme/app RepoPush -Email ops@example.com })[0].ToString() | Should -Match Request-QuayRepositoryEmail
    }

    It 'completes events and methods' {
        (TabExpansion2 'New-QuayNotification acme/app Build').CompletionMatches.CompletionText | Should -Be BuildCancelled, BuildFailure, BuildQueued, BuildStart, BuildSuccess
        (TabExpansion2 'New-QuayNotification acme/app RepoPush -Method S').CompletionMatches.CompletionText | Should -Be Slack
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { New-QuayNotification -Repository acme/app -Event RepoPush -WebhookUrl https://hooks.example.com/push -Title Push }
            Requests = 'POST /api/v1/repository/acme/app/notification/'
        }
        @{ Run = { New-QuayNotification -Event QuotaError -SlackUrl https://hooks.example.com/x }; Requests = 'POST /api/v1/user/namespacenotifications' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
