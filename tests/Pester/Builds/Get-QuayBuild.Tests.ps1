BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayBuild' {
    BeforeAll {
        $script:failed, $script:pushed, $script:queued = 1..3 | ForEach-Object { "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b0$_" }
        $script:git = '7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a01'
    }

    BeforeEach { Reset-TestConnection }

    It 'lists builds, newest first' {
        $builds = Get-QuayBuild acme/app
        $builds.Id | Should -Be $queued, $pushed, $failed
        "$($builds.Phase)" | Should -Be 'Waiting Complete Error'
        $builds[0].PSObject.TypeNames[0] | Should -Be 'Quay.Client.QuayBuild'
        $builds[1].Repository, $builds[1].PullRobot, "$($builds[1].Tags)" | Should -Be 'acme/app', 'acme+ci', 'main latest'
    }

    It 'requests -Limit builds, or 100' {
        (Get-QuayBuild acme/app -Limit 2).Id | Should -Be $queued, $pushed
        $null = Get-QuayBuild acme/app
        (Get-RegistryRequest).query | Should -Be '?limit=2', '?limit=100'
    }

    It 'warns if there may be more than 100' {
        $null = 1..98 | ForEach-Object { 'acme/app' } | Start-QuayBuild -ArchiveUrl https://files.example.com/a.tar.gz
        $null = Get-QuayBuild acme/app -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        $warnings[0] | Should -BeLike '*-Limit*'
        $null = Get-QuayBuild acme/app -Limit 100 -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
    }

    It 'lists the builds since a time' {
        (Get-QuayBuild acme/app -Since (Get-Date).AddHours(-30)).Id | Should -Be $queued, $pushed
        Get-QuayBuild acme/app -Since (Get-Date).AddDays(1) | Should -BeNullOrEmpty
    }

    It 'reads only the build from the pipeline, and not all builds of its repository' {
        $build = Get-QuayBuild acme/app $failed
        ($build | Get-QuayBuild).Id | Should -Be $failed
        (Get-QuayBuild acme/app | Get-QuayBuild).Id | Should -Be $queued, $pushed, $failed
        Assert-QuayError { $build | Get-QuayBuild -TriggerId $git } -Id QuayInvalidInput -Category InvalidArgument -Target $failed -Message '*-TriggerId*'
    }

    It 'gets a build by its id, and as a superuser without the repository' {
        (Get-QuayBuild acme/app $failed).Phase | Should -Be Error
        $build = Get-QuayBuild -Superuser $pushed
        $build.Repository, $build.Id | Should -Be 'acme/app', $pushed
        (Get-RegistryRequest).operationId | Should -Be 'getRepoBuild', 'getRepoBuildSuperUser'
    }

    It 'takes repositories, names of repositories and triggers from the pipeline' {
        (Get-QuayRepository -Namespace acme | Get-QuayBuild).Count | Should -Be 3
        ('acme/app', 'acme/web' | Get-QuayBuild).Count | Should -Be 3
        [pscustomobject]@{ Repository = 'acme/app'; TriggerId = $git } | Get-QuayBuild | ForEach-Object Id | Should -Be $pushed
    }

    It 'hides the webhook address of the trigger' {
        $text = Get-QuayBuild acme/app $pushed | ForEach-Object { $_ | Format-List * | Out-String -Width 500; $_.Trigger | Format-List * | Out-String -Width 500; $_ | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue }
        "$text" | Should -Match 'SshPublicKey'
        "$text" | Should -Not -Match '6WCTO14QZEGD67A4ZHIXPT7HKYDFJEOM'
        $file = Join-Path $TestDrive 'build.xml'
        Get-QuayBuild acme/app $pushed | Export-Clixml $file -Depth 5
        Get-Content $file -Raw | Should -Not -Match '6WCTO14QZEGD67A4ZHIXPT7HKYDFJEOM|WebhookUrl'
    }

    It 'shows id, phase, start and tags in a table' {
        $text = Get-QuayBuild acme/app $pushed | Out-String -Width 100
        $text | Should -Match 'Repository: acme/app'
        $text | Should -Match "$pushed Complete +\d{4}-\d\d-\d\d \d\d:\d\d main, latest"
    }

    It 'completes the ids of builds and triggers' {
        $line = 'Get-QuayBuild acme/app '
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be $failed, $pushed, $queued
        $line = 'Get-QuayBuild acme/app -TriggerId 7'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain $git
    }

    It 'reports missing objects and a lack of permission' {
        Get-QuayBuild acme/empty | Should -BeNullOrEmpty
        Assert-QuayError { Get-QuayBuild acme/nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target acme/nonesuch
        Assert-QuayError { Get-QuayBuild acme/app nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Assert-QuayError { Get-QuayBuild acme/app -TriggerId nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Assert-QuayError { Get-QuayBuild -Superuser nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayBuild acme/empty } -Id QuayForbidden -Category PermissionDenied -Target acme/empty
        Assert-QuayError { Get-QuayBuild -Superuser $pushed } -Id QuayForbidden -Category PermissionDenied -Target $pushed
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayBuild -Repository acme/app -Limit 2 }; Requests = 'GET /api/v1/repository/acme/app/build/' }
        @{
            Run      = { Get-QuayBuild -Superuser -Id 3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b02 }
            Requests = 'GET /api/v1/superuser/3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b02/build'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
