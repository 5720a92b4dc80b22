BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Initialize-QuayBuildTrigger' {
    BeforeAll {
        $script:git, $script:hub = 1..2 | ForEach-Object { "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a0$_" }
        $script:config = @{ build_source = 'acme/app'; dockerfile_path = '/Dockerfile'; context = '/' }
    }

    BeforeEach { Reset-TestConnection }

    It 'activates a trigger, and writes its webhook and public key' {
        $trigger = Initialize-QuayBuildTrigger acme/app $hub -Config $config -PullRobot ci
        $trigger.IsActive, $trigger.BuildSource, $trigger.PullRobot, $trigger.Repository | Should -Be $true, 'acme/app', 'acme+ci', 'acme/app'
        $trigger.WebhookUrl | Should -BeOfType securestring
        $trigger.SshPublicKey | Should -BeLike 'ssh-rsa *'
        (Get-QuayBuildTrigger acme/app $hub).Config['dockerfile_path'] | Should -Be '/Dockerfile'
    }

    It 'takes settings of any shape' {
        $all = @{ build_source = 'acme/app'; default_tag_from_ref = $true; tag_templates = @('${parsed_ref.branch}'); nested = @{ a = 1 } }
        $trigger = Initialize-QuayBuildTrigger acme/app $hub -Config $all
        $trigger.Config['default_tag_from_ref'], $trigger.Config['tag_templates'][0], $trigger.Config['nested']['a'] | Should -Be $true, '${parsed_ref.branch}', 1
    }

    It 'takes triggers from the pipeline' {
        (Get-QuayBuildTrigger acme/app | Where-Object IsActive -EQ $false | Initialize-QuayBuildTrigger -Config $config).IsActive | Should -BeTrue
    }

    It 'takes the settings of another trigger' {
        (Initialize-QuayBuildTrigger acme/app $hub -Config (Get-QuayBuildTrigger acme/app $git).Config).Config['branchtag_regex'] | Should -Be 'heads/main'
    }

    It 'sends nothing with -WhatIf' {
        Initialize-QuayBuildTrigger acme/app $hub -Config $config -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an active trigger and missing objects' {
        Assert-QuayError { Initialize-QuayBuildTrigger acme/app $git -Config $config } -Id QuayConflict -Category InvalidOperation -Target $git -Message '*set up already*'
        Assert-QuayError { Initialize-QuayBuildTrigger acme/app $hub -Config $config -PullRobot nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target $hub -Message '*acme+nonesuch*'
        Assert-QuayError { Initialize-QuayBuildTrigger acme/app nonesuch -Config $config } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
    }
}
