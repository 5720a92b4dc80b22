BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayBuildTrigger' {
    BeforeAll {
        $script:git, $script:hub = 1..2 | ForEach-Object { "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a0$_" }
    }

    BeforeEach { Reset-TestConnection }

    It 'lists the triggers of a repository, or reads one' {
        $triggers = Get-QuayBuildTrigger acme/app
        $triggers.Id | Should -Be $git, $hub
        "$($triggers.Service) $($triggers.IsActive)" | Should -Be 'custom-git github True False'
        $triggers[0].Repository, $triggers[0].PullRobot, $triggers[0].Config['branchtag_regex'] | Should -Be 'acme/app', 'acme+ci', 'heads/main'
        (Get-QuayBuildTrigger acme/app $hub).Id | Should -Be $hub
    }

    It 'shows which triggers are enabled or not activated' {
        $text = Get-QuayBuildTrigger acme/app | Out-String -Width 120
        $text | Should -Match "$git custom-git on +git@git.example.com:acme/app.git"
        $text | Should -Match "$hub github +not set up"
    }

    It 'hides the webhook address' {
        $trigger = Get-QuayBuildTrigger acme/app $git
        [Net.NetworkCredential]::new('', $trigger.WebhookUrl).Password | Should -BeLike 'https://$token:*'
        $trigger.SshPublicKey | Should -BeLike 'ssh-rsa *'
        $file = Join-Path $TestDrive 'trigger.xml'
        $trigger | Export-Clixml $file -Depth 5
        $text = ($trigger | Format-List * | Out-String -Width 500), ($trigger | ConvertTo-Json -Depth 5), ($trigger | ConvertTo-Csv), (Get-Content $file -Raw)
        "$text" | Should -Match 'ssh-rsa'
        "$text" | Should -Not -Match '6WCTO14QZEGD67A4ZHIXPT7HKYDFJEOM'
    }

    It 'takes repositories from the pipeline, and triggers go to Get-QuayBuild' {
        (Get-QuayRepository -Namespace acme | Get-QuayBuildTrigger).Count | Should -Be 2
        ('acme/app', 'acme/web' | Get-QuayBuildTrigger).Count | Should -Be 2
        (Get-QuayBuildTrigger acme/app | Get-QuayBuild).Id | Should -Be '3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b02'
    }

    It 'reports missing objects and a lack of permission' {
        Get-QuayBuildTrigger acme/empty | Should -BeNullOrEmpty
        Assert-QuayError { Get-QuayBuildTrigger acme/nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target acme/nonesuch
        Assert-QuayError { Get-QuayBuildTrigger acme/app nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayBuildTrigger acme/app } -Id QuayForbidden -Category PermissionDenied -Target acme/app
    }
}
