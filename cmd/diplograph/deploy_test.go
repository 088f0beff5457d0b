package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/compose-spec/compose-go/v2/cli"
	"go.yaml.in/yaml/v3"

	"github.com/diplograph/diplograph/internal/refresh"
)

const deploy = "../../deploy"

func deployed(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(deploy, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// understood parses a command line of refresh as the program does.
func understood(t *testing.T, args []string) refreshOptions {
	t.Helper()
	a := &app{}
	root := newRootCmd(a)
	cmd, rest, err := root.Find(args)
	if err != nil || cmd.Name() != "refresh" {
		t.Fatalf("%q is no command of refresh: %v", args, err)
	}
	if err := cmd.ParseFlags(rest); err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	opts := refreshOptions{}
	for name, to := range map[string]any{"every": &opts.every, "report": &opts.report, "metrics": &opts.metrics, "part-ok": &opts.partOK} {
		value := cmd.Flags().Lookup(name).Value.String()
		switch to := to.(type) {
		case *string:
			*to = value
		case *bool:
			*to = value == "true"
		case *time.Duration:
			if *to, err = time.ParseDuration(value); err != nil {
				t.Fatal(err)
			}
		}
	}
	return opts
}

// systemd itself reads the units; the program they start is put where it is.
func TestSystemdUnits(t *testing.T) {
	verify, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("no systemd-analyze on this machine")
	}
	program, err := exec.LookPath("diplograph")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	args := []string{"verify"}
	for _, name := range []string{"diplograph-refresh.service", "diplograph-refresh.timer"} {
		text := strings.ReplaceAll(deployed(t, name), "/usr/local/bin/diplograph", program)
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if out, err := exec.Command(verify, args...).CombinedOutput(); err != nil || len(bytes.TrimSpace(out)) > 0 {
		t.Errorf("systemd-analyze verify: %v\n%s", err, out)
	}
	line := regexp.MustCompile(`(?m)^ExecStart=/usr/local/bin/diplograph (.*)$`).FindStringSubmatch(deployed(t, "diplograph-refresh.service"))
	if line == nil || understood(t, strings.Fields(line[1])).every != 0 {
		t.Errorf("the unit starts %q", line)
	}
}

var (
	cronSetting = regexp.MustCompile(`^([A-Z_]+)=(.*)$`)
	cronJob     = regexp.MustCompile(`^((?:\S+ ){5})(.*)$`)
)

// The line of the crontab is run as cron runs it: by sh, in the root folder,
// with nothing in the environment but what the crontab sets. Only the place of
// the program and of the data is another one.
func TestCronLine(t *testing.T) {
	p := newPaper(t)
	p.publish("praise", "Kenya praised Norway on Sunday.")
	program, err := exec.LookPath("diplograph")
	if err != nil {
		t.Fatal(err)
	}
	here := strings.NewReplacer("/usr/local/bin/diplograph", program, "/var/lib/diplograph", p.data, "/var/lib", p.data)
	env := []string{"DIPLOGRAPH_SOURCES=" + p.folder, "DIPLOGRAPH_PACE=1ms"}
	command := ""
	for line := range strings.Lines(deployed(t, "crontab")) {
		line = strings.TrimSpace(line)
		if set := cronSetting.FindStringSubmatch(line); set != nil {
			env = append(env, set[1]+"="+here.Replace(set[2]))
		} else if job := cronJob.FindStringSubmatch(line); job != nil && !strings.HasPrefix(line, "#") {
			if _, err := refresh.Cron(strings.TrimSpace(job[1])); err != nil {
				t.Error(err)
			}
			command = here.Replace(job[2])
		}
	}
	cmd := exec.Command("/bin/sh", "-c", command+" --allow-private --source paper")
	cmd.Dir, cmd.Env = "/", env
	if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("%s: %v; cron would send:\n%s", command, err, out)
	}
	report, err := os.ReadFile(filepath.Join(p.data, "last.json"))
	if err != nil || !strings.Contains(string(report), `"new": 1,`) {
		t.Errorf("report: %v\n%s", err, report)
	}
}

// The Compose files are read together, by the library of docker compose.
func TestComposeService(t *testing.T) {
	options, err := cli.NewProjectOptions([]string{"../../docker-compose.yml", filepath.Join(deploy, "compose.yaml")},
		cli.WithEnv([]string{"NEO4J_PASSWORD=long-enough", "DIPLOGRAPH_CONTACT=mailto:me@example.org"}), cli.WithName("diplograph"), cli.WithInterpolation(true))
	if err != nil {
		t.Fatal(err)
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	service := project.Services["refresh"]
	opts := understood(t, service.Command)
	if opts.every != 15*time.Minute || opts.metrics != ":9464" || !strings.HasPrefix(opts.report, "/data/") {
		t.Errorf("it runs %q", service.Command)
	}
	if *service.Environment["NEO4J_URI"] != "bolt://neo4j:7687" || service.DependsOn["neo4j"].Condition != "service_healthy" {
		t.Errorf("it runs with %v after %v", service.Environment, service.DependsOn)
	}
	if check := service.HealthCheck.Test; check[0] != "CMD" || !slices.Contains(check, "--check") {
		t.Errorf("its health is asked by %q", check)
	}
	understood(t, service.HealthCheck.Test[2:])
	if service.Build == nil || filepath.Base(service.Build.Context) == "deploy" {
		t.Errorf("it is built in %+v, not where the Dockerfile is", service.Build)
	}
}

// kubernetes are the fields that our manifest uses; any other one is a typing
// mistake. The types of Kubernetes itself would be a large dependency.
type kubernetes struct {
	APIVersion string `yaml:"apiVersion"`
	Kind       string
	Metadata   struct {
		Name   string
		Labels map[string]string
	}
	Spec struct {
		AccessModes                []string `yaml:"accessModes"`
		Resources                  kubernetesResources
		Schedule                   string
		ConcurrencyPolicy          string                       `yaml:"concurrencyPolicy"`
		StartingDeadlineSeconds    int                          `yaml:"startingDeadlineSeconds"`
		SuccessfulJobsHistoryLimit int                          `yaml:"successfulJobsHistoryLimit"`
		FailedJobsHistoryLimit     int                          `yaml:"failedJobsHistoryLimit"`
		JobTemplate                struct{ Spec kubernetesJob } `yaml:"jobTemplate"`
	}
}

type kubernetesResources struct{ Requests, Limits map[string]string }

type kubernetesJob struct {
	BackoffLimit          int `yaml:"backoffLimit"`
	ActiveDeadlineSeconds int `yaml:"activeDeadlineSeconds"`
	Template              struct {
		Metadata struct{ Labels map[string]string }
		Spec     struct {
			RestartPolicy                 string         `yaml:"restartPolicy"`
			TerminationGracePeriodSeconds int            `yaml:"terminationGracePeriodSeconds"`
			SecurityContext               map[string]any `yaml:"securityContext"`
			Containers                    []struct {
				Name, Image     string
				ImagePullPolicy string `yaml:"imagePullPolicy"`
				Args            []string
				EnvFrom         []map[string]map[string]string `yaml:"envFrom"`
				Resources       kubernetesResources
				SecurityContext map[string]any `yaml:"securityContext"`
				VolumeMounts    []struct {
					Name      string
					MountPath string `yaml:"mountPath"`
				} `yaml:"volumeMounts"`
			}
			Volumes []struct {
				Name                  string
				PersistentVolumeClaim struct {
					ClaimName string `yaml:"claimName"`
				} `yaml:"persistentVolumeClaim"`
			}
		}
	}
}

func TestKubernetesCronJob(t *testing.T) {
	decoder := yaml.NewDecoder(strings.NewReader(deployed(t, "kubernetes.yaml")))
	decoder.KnownFields(true)
	objects := map[string]kubernetes{}
	for {
		var k kubernetes
		err := decoder.Decode(&k)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		objects[k.APIVersion+" "+k.Kind] = k
	}
	job, claim := objects["batch/v1 CronJob"], objects["v1 PersistentVolumeClaim"]
	if _, err := refresh.Cron(job.Spec.Schedule); err != nil {
		t.Error(err)
	}
	pod := job.Spec.JobTemplate.Spec.Template.Spec
	if job.Spec.ConcurrencyPolicy != "Forbid" || pod.RestartPolicy != "Never" || len(pod.Containers) != 1 {
		t.Fatalf("the job is %+v", job.Spec)
	}
	// Kubernetes knows only done and failed.
	if opts := understood(t, pod.Containers[0].Args); !opts.partOK || opts.every != 0 {
		t.Errorf("it runs %q", pod.Containers[0].Args)
	}
	if len(pod.Volumes) != 1 || pod.Volumes[0].PersistentVolumeClaim.ClaimName != claim.Metadata.Name || pod.Containers[0].VolumeMounts[0].MountPath != "/data" {
		t.Errorf("the data lie in %+v, the claim is %q", pod.Volumes, claim.Metadata.Name)
	}
}
